package stageline.desktop.quotation;

import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import javafx.scene.Parent;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.Views;
import stageline.desktop.quotation.QuotationFieldPlace.Makers;
import stageline.sales.record.EntityRef;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperPrinting;

/// The editor of one quotation. It follows the workspace from [#open()] to [#close()].
final class QuotationEditor {

    private final QuotationModel model;
    private final PreviewView preview;
    private final FilesDesk.Side files;
    private final Parent view;

    /// @param currency the workspace's
    /// @param leave    shows the list again
    QuotationEditor(UUID quotation, Workspace workspace, PaperPrinting printing, QuotationsScreen.Parts parts, Currency currency,
            Runnable leave) {
        model = new QuotationModel(quotation, workspace, parts, currency);
        FieldInput inputs = inputs(parts, currency);
        Makers makers = new Makers(model, inputs, parts.tasks(), parts.texts(), parts.phrases());
        FieldChoices choices = new FieldChoices(model::templates, model::called, model::currency, parts.texts(), parts.phrases());
        preview = new PreviewView(model, printing, parts.tasks(), parts.texts(), parts.formats());
        files = parts.files().of(EntityRef.quotation(quotation));
        QuotationController.Sides sides = new QuotationController.Sides(
                new FormView(makers, choices, in -> inputs(parts, in)),
                new LinesView(makers, choices, parts.formats()),
                new TotalsView(parts.texts(), parts.formats()),
                preview,
                files);
        Happenings happenings = new Happenings(parts.texts(), parts.formats(), parts.phrases(), workspace.content());
        Requests requests = new Requests(workspace::newId, parts.changes(), parts.texts(), parts.formats());
        Banner said = new Banner(parts.texts(), parts.formats());
        ConcludeSheet sheet = new ConcludeSheet(parts, inputs);
        QuotationController.Doing doing = new QuotationController.Doing(
                new QuotationActs(model, workspace, printing, requests, parts, leave),
                new RequestSheets(requests, sheet, said, parts.texts()),
                said,
                sheet,
                new DifferencesView(parts.texts(), parts.formats(), happenings));
        view = new Views(parts.texts(), Map.of()).load(new QuotationController(model, sides, doing, parts, leave));
        view.setId("quotation-editor");
    }

    /// Which quotation.
    EntityRef entity() {
        return model.entity();
    }

    Parent view() {
        return view;
    }

    /// Reads the quotation and follows it.
    void open() {
        model.open();
        files.open();
    }

    /// Follows no longer.
    void close() {
        model.close();
        files.close();
        preview.close();
    }

    private static FieldInput inputs(QuotationsScreen.Parts parts, Currency currency) {
        return new FieldInput(parts.texts(), parts.formats(), parts.tasks(), currency);
    }
}
