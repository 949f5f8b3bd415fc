package stageline.desktop.inbox;

import java.util.Map;
import javafx.scene.Parent;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Happenings;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Renewals;
import stageline.desktop.common.Screen;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.sales.record.EntityRef;
import stageline.workspace.Workspace;

/// The inbox as a screen.
public final class InboxScreen implements Screen {

    private final InboxModel model;
    private final InboxController controller;
    private final Parent view;

    /// What the frame lends.
    public record Parts(
            Texts texts,
            Formats formats,
            Phrases phrases,
            Tasks tasks,
            Dialogs dialogs,
            Changes changes,
            Navigation navigation,
            TaskDesk desk) {}

    /// The inbox of whoever signed in to a workspace.
    ///
    /// @param sync tells how things stand with the server
    public InboxScreen(Workspace workspace, SyncSource sync, Parts parts) {
        model = new InboxModel(workspace, sync, parts.tasks, parts.formats::today);
        Happenings happenings = new Happenings(parts.texts, parts.formats, parts.phrases, workspace.content());
        MatterWords words = new MatterWords(model, parts.texts, parts.formats, parts.phrases, happenings);
        InboxSheets sheets = new InboxSheets(
                workspace, parts.dialogs, parts.tasks, parts.texts, parts.formats, parts.phrases, happenings);
        InboxActs acts = new InboxActs(model, words, parts,
                new Renewals(workspace, parts.changes, parts.texts, parts.formats), sheets);
        MatterView matter = new MatterView(words, parts.texts, parts.navigation);
        controller = new InboxController(model, words, matter, acts, parts.navigation, parts.texts);
        view = new Views(parts.texts, Map.of()).load(controller);
    }

    /// Shows what is open on a record, whomever it concerns.
    public void show(EntityRef record) {
        model.show(record);
    }

    /// Shows what is open.
    public void showOpen() {
        model.showOpen();
    }

    /// Shows what waits to be sent.
    public void showOutbox() {
        model.showOutbox();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        model.activate();
        controller.focus();
    }

    @Override
    public void deactivate() {
        model.deactivate();
    }
}
