package stageline.desktop.team;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import stageline.desktop.common.ServerPhrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;

/// Asks for the password at the server, to begin another session.
public final class SignInAgainModel {

    private final TeamServer server;
    private final Texts texts;
    private final ServerPhrases phrases;
    private final Asking asking;
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);

    SignInAgainModel(TeamServer server, Tasks tasks, Texts texts) {
        this.server = server;
        this.texts = texts;
        this.phrases = new ServerPhrases(texts);
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
    ///
    /// @param line an administrator's, by which the password is chosen anew; blank where there is none
    public void signIn(String password, String line) {
        if (line.isBlank()) {
            signIn(password);
        } else {
            switch (Invitation.parse(line)) {
                case Invitation.Parsed.Read(Invitation invitation) -> renew(invitation, password);
                case Invitation.Parsed.Unreadable(Invitation.Reason reason) -> asking.problem(phrases.unreadable(reason));
            }
        }
    }

    private void signIn(String password) {
        if (password.isEmpty()) {
            asking.problem(texts.get("team.password.empty"));
        } else {
            asking.ask(() -> server.signIn(password), signedIn -> done.set(true));
        }
    }

    private void renew(Invitation invitation, String password) {
        if (password.length() < Secret.SHORTEST_PASSWORD) {
            asking.problem(texts.get("common.password.short", Secret.SHORTEST_PASSWORD));
        } else {
            asking.ask(() -> server.renew(invitation, password), signedIn -> done.set(true));
        }
    }
}
