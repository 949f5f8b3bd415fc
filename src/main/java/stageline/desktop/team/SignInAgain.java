package stageline.desktop.team;

import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;

/// Begins another session at the server where the one before has ended. Belongs to the FX thread.
public final class SignInAgain {

    private final TeamServer server;
    private final Tasks tasks;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Notices notices;
    private boolean open;
    private final ReadOnlyBooleanWrapper needed = new ReadOnlyBooleanWrapper(this, "needed", false);

    /// Of the server of the open workspace.
    public SignInAgain(TeamServer server, Tasks tasks, Texts texts, Dialogs dialogs, Notices notices) {
        this.server = server;
        this.tasks = tasks;
        this.texts = texts;
        this.dialogs = dialogs;
        this.notices = notices;
    }

    /// Whether the session has ended.
    public ReadOnlyBooleanProperty neededProperty() {
        return needed.getReadOnlyProperty();
    }

    /// Asks for the password.
    public void ask() {
        if (open) {
            return;
        }
        open = true;
        SignInAgainModel model = new SignInAgainModel(server, tasks, texts);
        SignInAgainController controller = new SignInAgainController(model);
        Dialogs.Sheet sheet = dialogs.open(
                texts.get("team.again.title"), new Views(texts, Map.of()).load(controller), () -> open = false);
        controller.onClose(sheet::close);
        model.asking().settledProperty().addListener((property, was, done) -> {
            sheet.close();
            notices.say(texts.get("team.again.done"));
        });
    }

    /// Says once that the session has ended, and offers to sign in; to be called whenever that may have changed.
    public void offerWhereNeeded() {
        boolean before = needed.get();
        needed.set(TeamServer.signedOut(server.status()));
        if (needed.get() && !before && !open) {
            notices.offer(texts.get("team.again.ended"), texts.get("team.again.act"), this::ask);
        }
    }
}
