package stageline.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.store.Store;

class SearchIndexTest {

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key = new SecretKeySpec(random.generateSeed(32), "AES");
    private final Store store = Store.inMemory();

    @TempDir
    Path folder;

    private Path snapshot;

    @BeforeEach
    void place() {
        snapshot = folder.resolve("search.idx");
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSnapshotOfAnEmptyIndexIsReadAgain() {
        try (SearchIndex index = SearchIndex.open(store, snapshot, key)) {
            index.save(snapshot, key, random);
        }
        assertOpensEmpty();
    }

    @Test
    void aSnapshotThatWasCutCountsAsNotThere() throws IOException {
        try (SearchIndex index = SearchIndex.open(store, snapshot, key)) {
            index.save(snapshot, key, random);
        }
        byte[] whole = Files.readAllBytes(snapshot);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(snapshot, Arrays.copyOf(whole, length));
            assertOpensEmpty();
        }
    }

    @Test
    void aSnapshotWhoseFilesAreNoIndexCountsAsNotThere() throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexOutput out = directory.createOutput("segments_1", IOContext.DEFAULT)) {
            out.writeString("not what the name says");
        }
        SearchSnapshot.write(directory, List.of("segments_1"), 7, snapshot, key, random);
        assertOpensEmpty();
    }

    private void assertOpensEmpty() {
        try (SearchIndex index = SearchIndex.open(store, snapshot, key)) {
            assertThat(index.size()).isZero();
            assertThat(index.search("anything", 5)).isEmpty();
        }
    }
}
