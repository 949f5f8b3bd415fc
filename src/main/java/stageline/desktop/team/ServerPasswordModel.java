package stageline.desktop.team;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sync.account.Secret;

/// Changes one's own password at the server.
public final class ServerPasswordModel {

    private final TeamServer server;
    private final Texts texts;
    private final Asking asking;
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);

    ServerPasswordModel(TeamServer server, Tasks tasks, Texts texts) {
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

    /// Whether it is changed.
    public ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Changes it, or says what is wrong.
    public void change(String current, String next, String again) {
        if (current.isEmpty()) {
            asking.problem(texts.get("team.password.empty"));
        } else if (next.length() < Secret.SHORTEST_PASSWORD) {
            asking.problem(texts.get("common.password.short", Secret.SHORTEST_PASSWORD));
        } else if (!next.equals(again)) {
            asking.problem(texts.get("common.password.differs"));
        } else {
            asking.ask(() -> server.changePassword(current, next), changed -> done.set(true));
        }
    }
}
