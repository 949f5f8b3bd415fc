package stageline.workspace.sync;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import stageline.ledger.Connection;
import stageline.ledger.journal.Received;
import stageline.ledger.proof.NoteKey;
import stageline.store.Changed;
import stageline.sync.Request;
import stageline.sync.core.Condition;
import stageline.sync.core.Effect;
import stageline.sync.core.Event;
import stageline.sync.core.Signatures;
import stageline.sync.core.SyncCore;
import stageline.workspace.Sharing;
import stageline.workspace.Workspace;

/// Keeps an open workspace in step with its server, on a thread of its own, from its beginning until it is closed. Close it before the
/// workspace. Thread-safe.
public final class Keeping implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Keeping.class.getName());

    private final Sharing sharing;
    private final Courier courier;
    private final Watcher watcher;
    private final SyncCore core;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final ScheduledThreadPoolExecutor alarm =
            new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().name("sync-alarm").factory());
    private final Thread worker = Thread.ofVirtual().name("sync").unstarted(this::work);
    private final Runnable deaf;
    private volatile boolean over;
    private volatile Courier.@Nullable Errand errand;
    private @Nullable Future<?> wait;

    private Keeping(Workspace workspace, NoteKey key, Courier courier, Watcher watcher, RandomGenerator random) {
        this.sharing = workspace.sharing();
        this.courier = courier;
        this.watcher = watcher;
        this.core = new SyncCore(sharing.standing(key), Signatures.VERIFIED, random);
        this.deaf = workspace.listen(this::hear);
        alarm.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Begins.
    ///
    /// @param key     the key that the server signs with
    /// @param courier the way to the server
    /// @param watcher hears how it goes
    /// @param random  for the time between two tries
    public static Keeping begin(Workspace workspace, NoteKey key, Courier courier, Watcher watcher, RandomGenerator random) {
        Keeping keeping = new Keeping(workspace, key, courier, watcher, random);
        keeping.events.add(new Event.Resumed());
        keeping.worker.start();
        return keeping;
    }

    /// The server says that its ledger has grown. Returns at once.
    ///
    /// @param size how many entries it has
    public void poke(long size) {
        events.add(new Event.Poked(size));
    }

    /// There may be a network again, or what stood in the way was removed: tries now. Returns at once.
    public void resume() {
        events.add(new Event.Resumed());
    }

    /// Takes note of what others changed in the workspace; what it stored itself need not be sent.
    @SuppressWarnings("ReferenceEquality") // a thread is itself
    private void hear(Changed changed) {
        if (Thread.currentThread() != worker) {
            events.add(new Event.Changed());
        }
    }

    private void work() {
        try {
            connected(Connection.OFFLINE);
            while (!over) {
                for (Effect effect : core.on(events.take())) {
                    if (!over) {
                        perform(effect);
                    }
                }
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("the thread that keeps a workspace in step was interrupted", nobodyDoes);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "the workspace is not kept in step any more", failure);
            over = true;
            watcher.failed(failure);
        }
    }

    private void perform(Effect effect) {
        switch (effect) {
            case Effect.Gather(Map<UUID, Long> taken) -> events.add(sharing.gather(taken));
            case Effect.Send(Request request) -> send(request);
            case Effect.Keep(Received page) -> events.add(sharing.keep(page));
            case Effect.Recount(long size) -> events.add(sharing.recount(size));
            case Effect.SetAside(UUID device, long first) -> {
                over = true;
                connected(Connection.OFFLINE);
                watcher.forked(device, first);
            }
            case Effect.Wait(Duration time) -> await(time);
            case Effect.Show(Condition condition) -> show(condition);
        }
    }

    private void send(Request request) {
        errand = courier.ask(request, outcome -> events.add(switch (outcome) {
            case Courier.Outcome.Answered answered -> new Event.Answered(answered.answer());
            case Courier.Outcome.Unanswered unanswered -> new Event.Unanswered(unanswered.cause());
        }));
        if (over) {
            giveUp();
        }
    }

    private void giveUp() {
        Courier.Errand underWay = errand;
        if (underWay != null) {
            underWay.cancel();
        }
    }

    private void await(Duration time) {
        if (wait != null) {
            wait.cancel(false);
        }
        wait = alarm.schedule(() -> events.add(new Event.Waited()), time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void show(Condition condition) {
        switch (condition) {
            case Condition.InStep inStep -> connected(Connection.ONLINE);
            case Condition.Away away -> connected(Connection.OFFLINE);
            case Condition.Halted halted -> connected(Connection.OFFLINE);
            case Condition.Exchanging exchanging -> {}
            case Condition.NoRoom noRoom -> {}
        }
        watcher.stands(condition);
    }

    private void connected(Connection connection) {
        OptionalInt offset = courier.clockOffsetMillis();
        sharing.describe(connection, offset);
    }

    /// Ends it: waits for what is being done on disk, gives up what is on its way to the server. Closing again does nothing.
    @Override
    public void close() {
        over = true;
        deaf.run();
        events.add(new Event.Waited());
        giveUp();
        try {
            worker.join();
            alarm.shutdown();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while the workspace's sync was closed", nobodyDoes);
        }
    }
}
