package stageline.desktop.offering;

import java.util.Currency;
import java.util.Map;
import javafx.scene.Parent;
import stageline.desktop.common.DealsView;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.HistoryView;
import stageline.desktop.common.Views;
import stageline.sales.record.EntityRef;
import stageline.workspace.Workspace;

/// The pane of one offering. It follows the workspace from [#open()] to [#close()].
final class OfferingPane {

    private final OfferingModel model;
    private final Parent view;

    /// A pane that shows nothing yet.
    OfferingPane(EntityRef offering, Workspace workspace, OfferingsScreen.Parts parts, OfferingWords words, Currency currency) {
        model = new OfferingModel(offering, workspace, parts.tasks(), parts.changes(), parts.phrases(), parts.formats(), parts.texts());
        Happenings happenings = new Happenings(parts.texts(), parts.formats(), parts.phrases(), workspace.content());
        FieldInput inputs = new FieldInput(parts.texts(), parts.formats(), parts.tasks(), currency);
        FieldRows.Lent lent = new FieldRows.Lent(words, inputs, parts.tasks(), happenings);
        OfferingController.Sides sides = new OfferingController.Sides(
                new FactsView(model, lent, parts.texts(), parts.formats()),
                new TextsView(model, lent, parts.texts()),
                new ComparisonView(
                        model,
                        new ComparisonModel(model, workspace, parts.changes(), parts.texts()),
                        new ComparisonExport(model, workspace, parts),
                        lent,
                        parts.texts()),
                new DealsView(parts.formats(), parts.phrases(), parts.navigation(), parts.texts().get("offering.deals.none")),
                new HistoryView(happenings, parts.texts(), model::moreHistory));
        view = new Views(parts.texts(), Map.of()).load(new OfferingController(model, sides, words, parts.texts(), parts.navigation()));
        view.setId("offering-pane");
    }

    /// Which offering it shows.
    EntityRef entity() {
        return model.entity();
    }

    /// What is shown.
    Parent view() {
        return view;
    }

    /// Reads the offering and follows it.
    void open() {
        model.open();
    }

    /// Follows no longer.
    void close() {
        model.close();
    }
}
