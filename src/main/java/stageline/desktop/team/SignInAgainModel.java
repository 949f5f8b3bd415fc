package stageline.desktop.team;

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

    SignInAgainModel(TeamServer server, Tasks tasks, Texts texts) {
        this.server = server;
        this.texts = texts;
        this.phrases = new ServerPhrases(texts);
        this.asking = new Asking(tasks, texts);
    }

    /// What the server is asked, and what is wrong with it; settled once the server has done it.
    Asking asking() {
        return asking;
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
            asking.settle(() -> server.signIn(password));
        }
    }

    private void renew(Invitation invitation, String password) {
        if (password.length() < Secret.SHORTEST_PASSWORD) {
            asking.problem(texts.get("common.password.short", Secret.SHORTEST_PASSWORD));
        } else {
            asking.settle(() -> server.renew(invitation, password));
        }
    }
}
