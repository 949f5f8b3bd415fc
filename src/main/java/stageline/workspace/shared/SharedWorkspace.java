package stageline.workspace.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stageline.ledger.LedgerException;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.StoreFailure;
import stageline.sync.core.Condition;
import stageline.sync.core.Halt;
import stageline.sync.http.ListeningEnd;
import stageline.workspace.Belonging;
import stageline.workspace.ContentSource;
import stageline.workspace.Environment;
import stageline.workspace.Membership;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.WorkspaceException;
import stageline.workspace.shared.SharedStatus.Link;
import stageline.workspace.sync.Keeping;
import stageline.workspace.sync.Watcher;

/// Keeps an open workspace in step with the server that it belongs to, from its beginning until it is closed, and tells how things stand.
/// Close it before the workspace. Thread-safe.
public final class SharedWorkspace implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SharedWorkspace.class.getName());
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Workspace workspace;
    private final Environment environment;
    private final Consumer<SharedStatus> listener;
    private final ServerLine line;
    private final Ear ear;
    private final Keeping keeping;
    private final Departure departure;
    private final ContentExchange contents;
    private final Runnable deaf;
    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final Thread worker = Thread.ofVirtual().name("shared").unstarted(this::work);
    private final ReentrantLock lock = new ReentrantLock();
    private final java.util.concurrent.locks.Condition changed = lock.newCondition();
    private SharedStatus status;
    private Optional<Instant> inStepSince = Optional.empty();
    private Optional<Instant> offlineSince = Optional.empty();
    private boolean demanded;
    private volatile boolean over;

    /// What the worker hears of.
    private sealed interface Signal {

        record Stands(Condition condition) implements Signal {}

        record Forked(UUID device, long first) implements Signal {}

        record Failed(RuntimeException failure) implements Signal {}

        record Grown() implements Signal {}

        record Deaf() implements Signal {}

        record Changed() implements Signal {}

        record Now() implements Signal {}

        record End() implements Signal {}
    }

    private SharedWorkspace(Workspace workspace, Environment environment, String version, Consumer<SharedStatus> listener) {
        Membership membership = workspace.belonging().membership().orElseThrow();
        this.workspace = workspace;
        this.environment = environment;
        this.listener = listener;
        this.status = new SharedStatus(exchanging(0, 0), workspace.sharing().extent().waiting(), 0);
        this.line = new ServerLine(membership.server(), version, environment.clock());
        LinkCourier courier = new LinkCourier(workspace, line.door());
        this.departure = new Departure(workspace, new ServerVisit(environment, version), environment);
        this.contents = new ContentExchange(workspace, courier::link, () -> signals.add(new Signal.Changed()));
        this.deaf = workspace.listen(changes -> {
            signals.add(new Signal.Changed());
            if (changes.everything() || changes.entities().stream().anyMatch(SharedWorkspace::hasContent)) {
                contents.poke();
            }
        });
        this.keeping = Keeping.begin(workspace, membership.checkpoints(), courier, watcher(), environment.random());
        this.ear = new Ear(courier::link, this::grown, this::ended, environment.random());
    }

    /// Begins. Blocks for a moment on disk, not on the network.
    ///
    /// @param version  this program's
    /// @param listener told how things stand whenever that changes, and once what [#syncNow()] began is over, on a thread of its own: must
    ///                 return soon, and must not close it
    /// @throws java.util.NoSuchElementException if the workspace belongs to no server
    public static SharedWorkspace begin(
            Workspace workspace, Environment environment, String version, Consumer<SharedStatus> listener) {
        SharedWorkspace shared = new SharedWorkspace(workspace, environment, version, listener);
        shared.worker.start();
        return shared;
    }

    private static boolean hasContent(EntityRef record) {
        return record.type() == EntityType.ATTACHMENT || record.type() == EntityType.PAPER;
    }

    /// Where contents come from that are not here.
    public ContentSource contents() {
        return contents;
    }

    /// Waits until the contents of files were exchanged as far as that can be done now, of what belongs to a workspace that is in step.
    ///
    /// @param progress where it is cancelled, this returns
    public void awaitContents(Progress progress) {
        contents.await(progress);
    }

    private Watcher watcher() {
        return new Watcher() {
            @Override
            public void stands(Condition condition) {
                signals.add(new Signal.Stands(condition));
            }

            @Override
            public void forked(UUID device, long first) {
                signals.add(new Signal.Forked(device, first));
            }

            @Override
            public void failed(RuntimeException failure) {
                signals.add(new Signal.Failed(failure));
            }
        };
    }

    private void grown(long size) {
        signals.add(new Signal.Grown());
        keeping.poke(size);
    }

    private void ended(ListeningEnd end) {
        if (!(end instanceof ListeningEnd.ByListener)) {
            signals.add(new Signal.Deaf());
        }
    }

    /// How things stand now.
    public SharedStatus status() {
        lock.lock();
        try {
            return status;
        } finally {
            lock.unlock();
        }
    }

    /// Tries now: there may be a network again, or what stood in the way was removed. Returns at once.
    public void syncNow() {
        signals.add(new Signal.Now());
    }

    /// Waits until the workspace is in step, or can't be brought there without more time or somebody's help.
    ///
    /// @param progress told how much of the server's ledger is here; where it is cancelled, this returns how things stand then
    public SharedStatus awaitInStep(Progress progress) {
        lock.lock();
        try {
            while (!status.settled() && !progress.cancelled()) {
                if (status.link() instanceof Link.Beginning(long number, long size)) {
                    progress.done(number, size);
                } else if (status.link() instanceof Link.Exchanging(long number, long size)) {
                    progress.done(number, size);
                }
                changed.awaitNanos(LOOK.toNanos());
            }
            return status;
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while the workspace came in step", nobodyDoes);
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        try {
            ear.listen();
            while (!over) {
                work(signals.poll(pause().toNanos(), TimeUnit.NANOSECONDS));
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("the thread of a shared workspace was interrupted", nobodyDoes);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "nobody is told any more how things stand with the server", failure);
            tell(new Link.Needs(new Need.Failed(failure)));
        }
    }

    private void work(@Nullable Signal signal) {
        switch (signal) {
            case null -> onTime();
            case Signal.Stands(Condition condition) -> {
                stands(condition);
                answerDemand();
            }
            case Signal.Forked(UUID device, long first) -> {
                departure.ask(device, first);
                depart();
            }
            case Signal.Failed(RuntimeException failure) -> tell(new Link.Needs(new Need.Failed(failure)));
            case Signal.Grown() -> {
                ear.heard();
                if (status().link() instanceof Link.Offline) {
                    keeping.resume();
                }
            }
            case Signal.Deaf() -> {
                ear.ended();
                if (!(status().link() instanceof Link.Needs)) {
                    keeping.resume();
                }
            }
            case Signal.Changed() -> {
                signals.removeIf(Signal.Changed.class::isInstance);
                tell(status().link());
            }
            case Signal.Now() -> onDemand();
            case Signal.End() -> over = true;
        }
    }

    private Duration pause() {
        Duration silent = ear.silentFor();
        return departure.due().filter(due -> due.compareTo(silent) < 0).orElse(silent);
    }

    private void onTime() {
        ear.listen();
        if (departure.due().filter(Duration::isZero).isPresent()) {
            depart();
        }
    }

    private void onDemand() {
        demanded = true;
        contents.poke();
        ear.hurry();
        if (departure.asked()) {
            depart();
        } else {
            keeping.resume();
        }
    }

    /// Whoever asked to try is told what came of it, even where all is as it was.
    private void answerDemand() {
        SharedStatus now = status();
        if (demanded && now.settled()) {
            demanded = false;
            listener.accept(now);
        }
    }

    /// Prepares that this installation becomes another device; nothing else goes on before.
    private void depart() {
        tell(departure.prepare(new Progress() {
            @Override
            public void done(long part, long whole) {}

            @Override
            public boolean cancelled() {
                return over;
            }
        }));
    }

    private void stands(Condition condition) {
        Instant now = environment.clock().instant();
        switch (condition) {
            case Condition.InStep() -> {
                complete();
                if (offlineSince.isPresent()) {
                    ear.hurry();
                    offlineSince = Optional.empty();
                }
                inStepSince = inStepSince.or(() -> Optional.of(now));
                tell(new Link.InStep(inStepSince.orElse(now)));
            }
            case Condition.Exchanging(long number, long size) -> tell(exchanging(number, size));
            case Condition.Away(Duration retry) -> {
                offlineSince = offlineSince.or(() -> Optional.of(now));
                tell(new Link.Offline(offlineSince.orElse(now), now.plus(retry)));
            }
            case Condition.NoRoom(_) -> tell(new Link.Needs(new Need.NoRoom()));
            case Condition.Halted(Halt halt) -> tell(new Link.Needs(Needs.of(halt)));
        }
    }

    private Link exchanging(long number, long size) {
        return workspace.belonging().awaitsItsHistory() ? new Link.Beginning(number, size) : new Link.Exchanging(number, size);
    }

    /// All that there was when this installation joined is here.
    private void complete() {
        try {
            Belonging belonging = workspace.belonging();
            belonging.membership().filter(member -> !member.complete()).ifPresent(member -> belonging.remember(member.completed()));
        } catch (LedgerException.OfFile noRoom) {
            LOG.log(System.Logger.Level.WARNING, "that everything has come is remembered the next time", noRoom);
        }
    }

    private void tell(Link link) {
        if (link instanceof Link.Offline || link instanceof Link.Needs) {
            inStepSince = Optional.empty();
        }
        SharedStatus now = new SharedStatus(link, waiting(), contents.toSend());
        boolean news;
        boolean caughtUp;
        lock.lock();
        try {
            news = !now.equals(status);
            caughtUp = upToDate(now) && !upToDate(status);
            status = now;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (caughtUp) {
            contents.poke();
        }
        if (news) {
            listener.accept(now);
        }
    }

    private static boolean upToDate(SharedStatus status) {
        return status.inStep() && status.waiting() == 0;
    }

    private long waiting() {
        try {
            return workspace.sharing().extent().waiting();
        } catch (WorkspaceException | StoreFailure stopped) {
            // The database stopped, which the worker is told of too; what waited then waits still.
            return status().waiting();
        }
    }

    /// Ends it: waits for what is being done on disk, gives up what is on its way to the server. Closing again does nothing.
    @Override
    public void close() {
        over = true;
        deaf.run();
        keeping.close();
        signals.add(new Signal.End());
        try {
            worker.join();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while a shared workspace was closed", nobodyDoes);
        }
        ear.close();
        contents.close();
        line.close();
    }
}
