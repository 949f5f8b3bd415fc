package stageline.desktop.team;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;

/// Asks for the password at the server, to begin another session.
public final class SignInAgainModel {

    private final TeamServer server;
    private final Texts texts;
    private final Asking asking;
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);

    SignInAgainModel(TeamServer server, Tasks tasks, Texts texts) {
        this.server = server;
        this.texts = texts;
        this.asking = new Asking(tasks, texts);
    }

    /// Whether the server is being asked.
    public ReadOnlyBooleanProperty busyProperty() {
        return asking.busyProperty();
    }

    /// What is wrong, in a sentence or two; empty where nothing is.
    public ReadOnlyStringProperty problemProperty() {
        return asking.problemProperty();
    }

    /// Whether there is a session again.
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Signs in.
    public void signIn(String password) {
        if (password.isEmpty()) {
            asking.problem(texts.get("team.password.empty"));
        } else {
            asking.ask(() -> server.signIn(password), signedIn -> done.set(true));
        }
    }
}
