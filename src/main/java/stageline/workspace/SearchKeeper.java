package stageline.workspace;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import stageline.store.Changed;
import stageline.store.Store;
import stageline.store.StoreFailure;
import stageline.store.search.SearchIndex;

/// Keeps the search index in step behind the projections, on a thread of its own, so that no change waits for it.
final class SearchKeeper implements AutoCloseable {

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
            for (Changed changed = changes.take(); changed != END; changed = changes.take()) {
                index.refresh(changed);
            }
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException("the search index's thread was interrupted", nobodyDoes);
        } catch (StoreFailure failed) {
            // The database stopped: the writer says so at the next change, and the next opening catches up.
            System.getLogger(SearchKeeper.class.getName()).log(System.Logger.Level.WARNING, "the search index stopped", failed);
        }
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
