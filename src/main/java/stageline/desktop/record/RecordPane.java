package stageline.desktop.record;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import stageline.desktop.common.ActivitiesView;
import stageline.desktop.common.ActivityReports;
import stageline.desktop.common.DealsView;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.GrowingTextArea;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.HistoryView;
import stageline.desktop.common.Incidents;
import stageline.desktop.common.PaneSide;
import stageline.desktop.common.PaperFiles;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.common.Views;
import stageline.sales.record.EntityRef;
import stageline.workspace.Workspace;

/// The pane of one company or contact. It follows the workspace from [#open()] to [#close()].
final class RecordPane {

    private final RecordModel model;
    private final RecordsScreen.Parts parts;
    private final TaskDesk.Side tasks;
    private final FilesDesk.Side files;
    private final RecordController controller;
    private final Parent view;
    private Optional<Dialogs.Sheet> sheet = Optional.empty();

    /// A pane that shows nothing yet.
    ///
    /// @param make  opens the sheet of a new contact of a company
    /// @param close takes the pane away
    RecordPane(EntityRef entity, Workspace workspace, RecordsScreen.Parts parts, Likeness likeness, FieldInput inputs,
            Consumer<EntityRef> make, Runnable close) {
        this.parts = parts;
        model = new RecordModel(entity, workspace, likeness, parts.tasks(), parts.changes(), parts.phrases(), parts.texts());
        tasks = parts.desk().of(entity);
        files = parts.files().of(entity);
        PaperFiles papers = new PaperFiles(parts.tasks(), parts.dialogs(), parts.notices(), parts.texts());
        Incidents incidents = new Incidents(workspace, parts.tasks(), parts.dialogs(), parts.changes(), parts.phrases(), parts.texts(),
                parts.formats());
        RecordController.Sides sides = new RecordController.Sides(
                new RecordFactsView(model, workspace.content(), inputs, parts.tasks(), parts.texts(), parts.phrases()),
                new LinksView(model, inputs, parts.texts(), parts.navigation(), () -> make.accept(entity)),
                new DealsView(parts.formats(), parts.phrases(), parts.navigation(), parts.texts().get("record.deals.none")),
                tasks,
                files,
                new ActivitiesView(model::log, parts.texts(), parts.formats(),
                        new ActivityReports(workspace, papers, incidents, parts.desk(), parts.tasks(), parts.texts(), parts.formats()),
                        model::moreActivities),
                new HistoryView(
                        new Happenings(parts.texts(), parts.formats(), parts.phrases(), workspace.content()), parts.texts(),
                        model::moreHistory));
        RecordController.Acts acts = new RecordController.Acts(close, this::askWhy, () -> incidents.report(entity),
                () -> new AgreementSheet(entity.id(), workspace, parts, inputs, papers).open());
        controller = new RecordController(model, sides, workspace.content(), parts.texts(), parts.formats(), parts.phrases(),
                parts.navigation(), acts);
        view = new Views(parts.texts(), Map.of()).load(controller);
        view.setId("record-pane");
    }

    /// Which record it shows.
    EntityRef entity() {
        return model.entity();
    }

    /// What is shown.
    Parent view() {
        return view;
    }

    /// Turns to a side.
    void turnTo(PaneSide side) {
        controller.turnTo(side);
    }

    /// Reads the record and follows it.
    void open() {
        model.open();
        tasks.open();
        files.open();
    }

    /// Follows no longer.
    void close() {
        model.close();
        tasks.close();
        files.close();
    }

    private void askWhy(String name, Runnable done) {
        Label words = new Label(parts.texts().get("record.remove.words"));
        words.setWrapText(true);
        GrowingTextArea reason = new GrowingTextArea(2);
        reason.setId("reason");
        reason.setPromptText(parts.texts().get("record.remove.reason"));
        reason.setAccessibleText(parts.texts().get("record.remove.reason"));
        Button back = new Button(parts.texts().get("common.cancel"));
        back.setOnAction(event -> closeSheet());
        Button act = new Button(parts.texts().get("record.remove"));
        act.setId("act");
        act.getStyleClass().add("danger");
        act.setDefaultButton(true);
        act.disableProperty().bind(reason.textProperty().isEmpty());
        act.setOnAction(event -> {
            closeSheet();
            model.remove(reason.getText().strip(), done);
        });
        HBox buttons = new HBox(back, act);
        buttons.getStyleClass().add("sheet-buttons");
        VBox content = new VBox(words, reason, buttons);
        content.getStyleClass().add("sheet-content");
        sheet = Optional.of(parts.dialogs().open(parts.texts().get("record.remove.title", name), content, () -> sheet =
                Optional.empty()));
    }

    private void closeSheet() {
        sheet.ifPresent(Dialogs.Sheet::close);
    }
}
