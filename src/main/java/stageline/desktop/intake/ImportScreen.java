package stageline.desktop.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.workspace.Workspace;

/// The import wizard as a screen. What it was at is still there when it is left and come back to.
public final class ImportScreen implements Screen {

    private final ImportModel model;
    private final ImportController controller;
    private final Parent view;

    /// The wizard where the import is.
    ///
    /// @param run the import at work, or the last one that was; it outlives the screen
    public ImportScreen(Workspace workspace, ImportRun run, Parts parts) {
        model = new ImportModel(workspace, run, parts.tasks, parts.changes, parts.texts, parts.formats);
        Views views = new Views(parts.texts, Map.of());
        Happenings happenings = new Happenings(parts.texts, parts.formats, parts.phrases, workspace.content());
        Lines lines = new Lines(parts.texts, parts.formats);
        Map<ImportModel.Step, Pane> panes = Map.of(
                ImportModel.Step.FILES, pane(views, new FilesController(model, parts.texts, parts.dialogs)),
                ImportModel.Step.COLUMNS, pane(views, new ColumnsController(model, parts.texts, parts.phrases)),
                ImportModel.Step.PREVIEW, pane(views, new PreviewController(model, lines, new Samples(happenings, parts.texts,
                        parts.phrases), parts.texts, parts.formats, parts.phrases)),
                ImportModel.Step.RUN, pane(views, new RunController(model, parts.texts, parts.formats)),
                ImportModel.Step.REPORT, pane(views, new ReportController(model, lines, parts.texts)));
        controller = new ImportController(model, panes, parts.texts, parts.dialogs, parts.notices, parts.navigation);
        view = views.load(controller);
    }

    /// What the frame lends.
    public record Parts(
            Texts texts,
            Formats formats,
            Phrases phrases,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Changes changes,
            Navigation navigation) {}

    /// What a step shows.
    ///
    /// @param view  its view
    /// @param focus gives the focus to where its work begins
    record Pane(Parent view, Runnable focus) {}

    /// Takes files, as if they had been chosen.
    public void add(List<Path> files) {
        model.add(files);
    }

    /// Lets go of the import, which goes on.
    public void close() {
        model.close();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        controller.focus();
    }

    @Override
    public void deactivate() {
        // An import goes on while other screens are looked at.
    }

    private static Pane pane(Views views, StepController controller) {
        return new Pane(views.load(controller), controller::focus);
    }
}
