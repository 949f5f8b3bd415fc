package stageline.desktop.team;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stageline.desktop.common.Notices;
import stageline.desktop.common.ServerPhrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.workspace.Membership;
import stageline.workspace.shared.SharedStatus;

/// The server that the workspace belongs to, as its page shows it. Belongs to the FX thread.
public final class ServerModel {

    private final TeamServer server;
    private final Supplier<String> self;
    private final Tasks tasks;
    private final Notices notices;
    private final Texts texts;
    private final ServerPhrases phrases;
    private final Tasks.Place place = new Tasks.Place();
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(this, "shown", Optional.empty());

    private Optional<Runnable> asked = Optional.empty();

    /// What is shown.
    ///
    /// @param membership which server, and as whom; empty where the workspace is on this computer alone
    /// @param person     what whoever works here is called
    /// @param status     how things stand with the server; empty where nobody knows
    public record Shown(Optional<Membership> membership, String person, Optional<SharedStatus> status) {}

    /// @param self what whoever works here is called; blocks
    ServerModel(TeamServer server, Supplier<String> self, Tasks tasks, Notices notices, Texts texts) {
        this.server = server;
        this.self = self;
        this.tasks = tasks;
        this.notices = notices;
        this.texts = texts;
        this.phrases = new ServerPhrases(texts);
    }

    /// What is shown; empty before it was looked up.
    public ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Looks again.
    public void load() {
        tasks.ask(() -> new Shown(server.membership(), self.get(), server.status()))
                .at(place)
                .then(found -> {
                    shown.set(Optional.of(found));
                    found.status().filter(SharedStatus::settled).ifPresent(this::answered);
                })
                .start();
    }

    /// Sends and fetches now what there is.
    public void syncNow() {
        asked.ifPresent(Runnable::run);
        asked = Optional.of(notices.sayUntil(texts.get("team.sync.going")));
        server.syncNow();
    }

    private void answered(SharedStatus status) {
        asked.ifPresent(over -> {
            asked = Optional.empty();
            over.run();
            notices.say(status.inStep() ? texts.get("team.sync.done") : phrases.standing(status.link()));
        });
    }

    /// Leaves the server; everything stays here.
    public void leave() {
        tasks.ask(server::leave).inOrder().then(told -> {
            if (told.done()) {
                notices.say(texts.get("team.leave.done"));
            } else {
                notices.warn(texts.get("team.leave.untold"));
            }
            load();
        }).start();
    }
}
