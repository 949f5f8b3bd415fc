package stageline.server.api;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import stageline.server.account.Sessions;
import stageline.server.account.TurnedAway;
import stageline.server.http.EventSource;
import stageline.server.http.EventStream;
import stageline.server.store.ServerStore;
import stageline.sync.http.ServerEvent;
import stageline.sync.wire.GrownJson;

/// Those who listen for the growth of their ledger. A stream ends soon after its session. Thread-safe; whoever made it closes it.
final class Listeners implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Listeners.class.getName());
    private static final int BUSY_SECONDS = 60;

    private final ServerStore store;
    private final Sessions sessions;
    private final int most;
    private final Set<Listener> all = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor rounds;

    /// Compared by identity: one client may listen twice.
    private static final class Listener {

        private final Sessions.Pass pass;
        private final EventStream stream;

        Listener(Sessions.Pass pass, EventStream stream) {
            this.pass = pass;
            this.stream = stream;
        }
    }

    /// @param watch time between two looks at whether those who listen may still
    /// @param most  how many streams one session may have
    Listeners(ServerStore store, Sessions sessions, Duration watch, int most) {
        this.store = store;
        this.sessions = sessions;
        this.most = most;
        this.rounds = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("listeners").factory());
        rounds.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        rounds.scheduleWithFixedDelay(() -> all.forEach(this::look), watch.toMillis(), watch.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// How many listen.
    int count() {
        return all.size();
    }

    /// A stream for somebody who was let in; begins with the size that the ledger has.
    ///
    /// @throws TurnedAway if they have too many already
    EventSource source(Sessions.Pass pass) {
        long present = all.stream().filter(each -> each.pass.session().token().equals(pass.session().token())).count();
        if (present >= most) {
            throw TurnedAway.busy(BUSY_SECONDS);
        }
        return stream -> {
            Listener listener = new Listener(pass, stream);
            ServerStore.Watch watch = store.onGrowth(pass.workspace(), size -> stream.send(grown(size)));
            all.add(listener);
            stream.send(grown(store.read(pass.workspace(), reading -> reading.tally().size())));
            return () -> {
                watch.close();
                all.remove(listener);
            };
        };
    }

    private static ServerEvent grown(long size) {
        return new ServerEvent(GrownJson.EVENT, GrownJson.write(size));
    }

    /// Looks at once whether those who listen to a workspace may still: somebody was shut out.
    void look(UUID workspace) {
        rounds.execute(() -> all.stream().filter(each -> each.pass.workspace().equals(workspace)).forEach(this::look));
    }

    private void look(Listener listener) {
        try {
            if (!sessions.lasts(listener.pass)) {
                listener.stream.end();
            }
        } catch (RuntimeException away) {
            LOG.log(System.Logger.Level.DEBUG, "whether a session lasts is asked again in the next round", away);
        }
    }

    @Override
    public void close() {
        rounds.shutdown();
    }
}
