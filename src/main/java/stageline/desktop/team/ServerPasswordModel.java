package stageline.desktop.team;

import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sync.account.Secret;

/// Changes one's own password at the server.
public final class ServerPasswordModel {

    private final TeamServer server;
    private final Texts texts;
    private final Asking asking;

    ServerPasswordModel(TeamServer server, Tasks tasks, Texts texts) {
        this.server = server;
        this.texts = texts;
        this.asking = new Asking(tasks, texts);
    }

    /// What the server is asked, and what is wrong with it; settled once the server has done it.
    Asking asking() {
        return asking;
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
            asking.settle(() -> server.changePassword(current, next));
        }
    }
}
