package stageline.workspace;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import stageline.store.Changed;
import stageline.store.Store;
import stageline.store.StoreFailure;
import stageline.store.search.SearchIndex;

/// Keeps the search index in step behind the projections, on a thread of its own, so that no change waits for it.
///
/// The index is opened when somebody first asks for it, and what changed before is taken up then: a start does not wait for it, and a
/// command that searches nothing does without it.
final class SearchKeeper implements AutoCloseable {

    private static final int MOST_AT_ONCE = 2_000;
    private static final Duration MOMENT = Duration.ofMillis(150);
    private static final Changed END = new Changed(Set.of(), true);

    private final Store store;
    private final Path snapshot;
    private final SecretKey key;
    private final RandomGenerator random;
    private final BlockingQueue<Changed> changes = new LinkedBlockingQueue<>();
    private final ReentrantLock opening = new ReentrantLock();
    private volatile @Nullable Kept kept;

    /// The index, the thread that keeps it, and that it has taken up what changed before.
    private record Kept(SearchIndex index, Thread worker, CountDownLatch caughtUp) {}

    SearchKeeper(Store store, Path snapshot, SecretKey key, RandomGenerator random) {
        this.store = store;
        this.snapshot = snapshot;
        this.key = key;
        this.random = random;
    }

    /// The index. The first time it is read from its snapshot and takes up what changed since, which takes a moment: whoever searched
    /// before would find nothing of that, and believe it.
    SearchIndex index() {
        Kept open = open();
        try {
            open.caughtUp().await();
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while the search index was opened", nobodyDoes);
        }
        return open.index();
    }

    private Kept open() {
        Kept ready = kept;
        if (ready == null) {
            opening.lock();
            try {
                ready = kept;
                if (ready == null) {
                    SearchIndex index = SearchIndex.open(store, snapshot, key);
                    CountDownLatch caughtUp = new CountDownLatch(1);
                    ready = new Kept(index, Thread.ofVirtual().name("search").unstarted(() -> keep(index, caughtUp)), caughtUp);
                    kept = ready;
                    ready.worker().start();
                }
            } finally {
                opening.unlock();
            }
        }
        return ready;
    }

    /// Takes note of a change, and returns at once.
    void note(Changed changed) {
        if (kept != null) {
            changes.add(changed);
        }
    }

    private void keep(SearchIndex index, CountDownLatch caughtUp) {
        try {
            index.catchUp();
            caughtUp.countDown();
            for (List<Changed> waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
                index.refresh(waiting.stream().reduce(Changed.NOTHING, Changed::and));
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("the search index's thread was interrupted", nobodyDoes);
        } catch (StoreFailure failed) {
            // The database stopped: the writer says so at the next change, and the next opening catches up.
            System.getLogger(SearchKeeper.class.getName()).log(System.Logger.Level.WARNING, "the search index stopped", failed);
        } finally {
            caughtUp.countDown();
        }
    }

    /// Waits for a change, and a moment longer for those that follow, since many take hardly longer to take up than one.
    ///
    /// @return nothing at the end
    @SuppressWarnings("ReferenceEquality") // the mark of the end is one object, whatever changes look like
    private List<Changed> waiting() throws InterruptedException {
        List<Changed> waiting = new ArrayList<>();
        Changed next = changes.take();
        long until = System.nanoTime() + MOMENT.toNanos();
        int records = 0;
        while (next != null && next != END) {
            waiting.add(next);
            records += next.entities().size();
            next = records < MOST_AT_ONCE ? changes.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS) : null;
        }
        if (next == END && !waiting.isEmpty()) {
            changes.add(END);
        }
        return waiting;
    }

    /// Waits for the last change and writes the snapshot, if the index was ever asked for.
    @Override
    public void close() {
        Kept open = kept;
        if (open != null) {
            close(open.index(), open.worker());
        }
    }

    private void close(SearchIndex index, Thread worker) {
        changes.add(END);
        try {
            worker.join();
            index.save(snapshot, key, random);
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("interrupted while the search index was closed", nobodyDoes);
        } catch (UncheckedIOException notWritten) {
            System.getLogger(SearchKeeper.class.getName()).log(System.Logger.Level.WARNING, "the search index was not saved", notWritten);
        } finally {
            index.close();
        }
    }
}
