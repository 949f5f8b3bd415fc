package stageline.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import stageline.store.Changed;
import stageline.store.Store;
import stageline.store.mirror.Mirror;
import stageline.store.mirror.MirrorAccess;
import stageline.store.mirror.MirrorException;

/// Keeps a mirror in step with an open workspace, on a thread of its own, until it is closed: compares everything first, then copies what
/// changes. Where the mirror's database is away it tries again. Close it before the workspace. Thread-safe.
public final class Mirroring implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Mirroring.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Workspace workspace;
    private final Store store;
    private final MirrorAccess access;
    private final Watcher watcher;
    private final BlockingQueue<Changed> changes = new LinkedBlockingQueue<>();
    private final Thread worker = Thread.ofVirtual().name("mirror").unstarted(this::work);
    private final Runnable deaf;
    private volatile boolean over;

    Mirroring(Workspace workspace, Store store, MirrorAccess access, Watcher watcher) {
        this.workspace = workspace;
        this.store = store;
        this.access = access;
        this.watcher = watcher;
        this.deaf = workspace.listen(changes::add);
        worker.start();
    }

    /// Hears how it goes, on the mirror's thread: must return at once, and must not close it.
    public interface Watcher {

        /// Everything is being compared.
        void comparing(long records);

        /// The mirror is as the workspace was a moment ago.
        void inStep();

        /// The mirror's database is away; it is tried again.
        void away(MirrorException failure);

        /// It can't be mirrored there, or something failed that trying again does not mend.
        void failed(RuntimeException failure);
    }

    private void work() {
        try {
            while (!over) {
                try (Mirror mirror = Mirror.open(access, workspace.identity().workspace())) {
                    compare(mirror);
                    while (!over) {
                        follow(mirror, changes.take());
                    }
                } catch (MirrorException failure) {
                    if (failure.reason() != MirrorException.Reason.UNREACHABLE) {
                        throw failure;
                    }
                    watcher.away(failure);
                    changes.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("the thread that keeps a mirror was interrupted", nobodyDoes);
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "the mirror is not kept any more", failure);
            watcher.failed(failure);
        }
    }

    private void compare(Mirror mirror) {
        changes.clear();
        mirror.compare(store, records -> {
            watcher.comparing(records);
            return !over;
        });
        watcher.inStep();
    }

    private void follow(Mirror mirror, Changed first) {
        Changed all = first;
        for (Optional<Changed> next = next(); next.isPresent(); next = next()) {
            all = all.and(next.get());
        }
        if (all.everything()) {
            compare(mirror);
        } else if (!all.entities().isEmpty()) {
            mirror.copy(store, all.entities());
            watcher.inStep();
        }
    }

    private Optional<Changed> next() {
        return Optional.ofNullable(changes.poll());
    }

    /// Ends it. What was changed until then may be missing from the mirror, and comes when it is begun again. Closing again does nothing.
    @Override
    public void close() {
        over = true;
        deaf.run();
        changes.add(Changed.NOTHING);
        try {
            worker.join();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while a mirror was closed", nobodyDoes);
        }
    }
}
