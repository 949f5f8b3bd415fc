package stageline.workspace;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import stageline.store.Changed;
import stageline.store.Store;
import stageline.store.StoreFailure;
import stageline.store.search.SearchIndex;

/// Keeps the search index in step behind the projections, on a thread of its own, so that no change waits for it.
final class SearchKeeper implements AutoCloseable {

    private static final int MOST_AT_ONCE = 2_000;
    private static final Duration MOMENT = Duration.ofMillis(150);
    private static final Changed END = new Changed(Set.of(), true);

    private final SearchIndex index;
    private final Path snapshot;
    private final SecretKey key;
    private final RandomGenerator random;
    private final BlockingQueue<Changed> changes = new LinkedBlockingQueue<>();
    private final Thread worker;

    SearchKeeper(Store store, Path snapshot, SecretKey key, RandomGenerator random) {
        this.index = SearchIndex.open(store, snapshot, key);
        this.snapshot = snapshot;
        this.key = key;
        this.random = random;
        this.worker = Thread.ofVirtual().name("search").start(this::keep);
    }

    SearchIndex index() {
        return index;
    }

    /// Takes note of a change, and returns at once.
    void note(Changed changed) {
        changes.add(changed);
    }

    private void keep() {
        try {
            index.catchUp();
            for (List<Changed> waiting = waiting(); !waiting.isEmpty(); waiting = waiting()) {
                index.refresh(waiting.stream().reduce(Changed.NOTHING, Changed::and));
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("the search index's thread was interrupted", nobodyDoes);
        } catch (StoreFailure failed) {
            // The database stopped: the writer says so at the next change, and the next opening catches up.
            System.getLogger(SearchKeeper.class.getName()).log(System.Logger.Level.WARNING, "the search index stopped", failed);
        }
    }

    /// Waits for a change, and a moment longer for those that follow, since many take hardly longer to take up than one.
    ///
    /// @return nothing at the end
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

    /// Waits for the last change and writes the snapshot.
    @Override
    public void close() {
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
