package stageline.desktop.template;

import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.HistoryView;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Views;
import stageline.sales.record.EntityRef;
import stageline.sales.record.TemplateFields;
import stageline.workspace.Workspace;

/// The page of the templates of papers and of the letterhead: their list, and the editor of the chosen one beside it.
public final class TemplatesScreen implements Screen {

    private final Workspace workspace;
    private final TemplateParts parts;
    private final TemplatesModel model;
    private final TemplatesController controller;
    private final Parent view;
    private final Tasks.Place place = new Tasks.Place();
    private Optional<Editor> open = Optional.empty();

    /// The editor that is shown.
    ///
    /// @param number what it shows
    private record Editor(String number, Runnable open, Runnable close) {}

    /// The page of a workspace.
    public TemplatesScreen(Workspace workspace, TemplateParts parts) {
        this.workspace = workspace;
        this.parts = parts;
        this.model = new TemplatesModel(workspace, parts.tasks(), parts.phrases(), parts.texts());
        this.controller = new TemplatesController(model, parts.texts(), this::open);
        this.view = new Views(parts.texts(), Map.of()).load(controller);
    }

    /// Chooses the template that a record is of.
    public void show(EntityRef template) {
        parts.tasks().ask(() -> workspace.record(template).flatMap(record -> record.text(TemplateFields.NUMBER)))
                .then(number -> number.ifPresent(controller::choose))
                .start();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.open();
        open.ifPresent(editor -> editor.open.run());
        controller.focus();
    }

    @Override
    public void deactivate() {
        model.close();
        place.cancel();
        open.ifPresent(editor -> editor.close.run());
    }

    private void open(String number) {
        if (open.filter(shown -> shown.number.equals(number)).isEmpty()) {
            parts.tasks().ask(workspace::currency).at(place).then(currency -> open(number, currency)).start();
        }
    }

    private void open(String number, Currency currency) {
        open.ifPresent(editor -> editor.close.run());
        FieldInput inputs = new FieldInput(parts.texts(), parts.formats(), parts.tasks(), currency);
        if (number.equals(ClausesModel.PLACE)) {
            openClauses(inputs);
        } else {
            openTemplate(number, inputs);
        }
    }

    private void openClauses(FieldInput inputs) {
        ClausesModel opened = new ClausesModel(workspace, parts);
        open = Optional.of(new Editor(ClausesModel.PLACE, opened::open, opened::close));
        controller.showBeside(new ClausesView(opened, inputs, parts, model.administrators()).node());
        opened.open();
    }

    private void openTemplate(String number, FieldInput inputs) {
        TemplateModel opened = new TemplateModel(
                number, workspace, parts.tasks(), parts.changes(), parts.phrases(), parts.texts());
        Places places = new Places(opened, inputs, parts);
        Happenings happenings = new Happenings(parts.texts(), parts.formats(), parts.phrases(), workspace.content());
        SamplePreview preview = new SamplePreview(opened, parts);
        open = Optional.of(new Editor(number, opened::open, () -> {
            opened.close();
            preview.close();
        }));
        TemplateController.Sides sides = new TemplateController.Sides(
                opened.letterhead()
                        ? new LetterheadForm(opened, places, parts)
                        : new TextsForm(opened.kind(), places, preview, parts.texts()),
                new SectionsView(opened, parts.texts()),
                new VersionsView(preview, parts.texts(), parts.formats()),
                new HistoryView(happenings, parts.texts(), opened::moreHistory),
                preview);
        TemplateSheets sheets = new TemplateSheets(opened, model, parts, controller::choose);
        Parent editor = new Views(parts.texts(), Map.of())
                .load(new TemplateController(opened, sides, sheets, model.administrators(), parts));
        editor.setId("template-editor");
        controller.showBeside(editor);
        opened.open();
    }
}
