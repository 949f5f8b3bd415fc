package stageline.store.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.Business;
import stageline.store.Scribe;
import stageline.store.Store;

class SearchIndexTest {

    private static final UUID DEAL = Scribe.id(2, 1);

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

    @Test
    void whatIsShownOfAHitComesBackFromTheSnapshotAsItWas() {
        try (Business business = new Business()) {
            business.apply(business.company(Business.SANITAS, "Clínica Ñandú 医院 🏥"));
            business.apply(business.contact(Business.ANA, "Ana", "Núñez", Business.SANITAS));
            business.apply(business.contact(Scribe.id(4, 2), "Zoë", ""));
            business.apply(business.deal(DEAL, Business.SANITAS, "Melanoma"));
            business.apply(business.moved(DEAL, Stage.LEAD, Stage.QUALIFIED, Scribe.START));
            try (SearchIndex index = SearchIndex.open(business.store, snapshot, key)) {
                index.catchUp();
                index.save(snapshot, key, random);
            }
            try (SearchIndex index = SearchIndex.open(business.store, snapshot, key)) {
                assertThat(index.search("nandu", 5, () -> true))
                        .contains(new SearchHit(EntityRef.company(Business.SANITAS), "Clínica Ñandú 医院 🏥", ""));
                assertThat(index.search("nunez", 5, () -> true))
                        .containsExactly(new SearchHit(EntityRef.contact(Business.ANA), "Ana Núñez", "Clínica Ñandú 医院 🏥"));
                assertThat(index.search("zoe", 5, () -> true)).containsExactly(new SearchHit(EntityRef.contact(Scribe.id(4, 2)), "Zoë", ""));
                assertThat(index.search("melanoma", 5, () -> true)).first()
                        .extracting(SearchHit::entity, SearchHit::detail)
                        .containsExactly(EntityRef.deal(DEAL), Stage.QUALIFIED.code());
            }
        }
    }

    @Test
    void aSnapshotOfAnOlderVersionIsMadeAnewFromTheProjections() throws IOException {
        try (Business business = new Business()) {
            business.apply(business.company(Business.SANITAS, "Sanitas"));
            try (SearchIndex index = SearchIndex.open(business.store, snapshot, key)) {
                index.catchUp();
                index.save(snapshot, key, random);
            }
            byte[] whole = Files.readAllBytes(snapshot);
            int version = ByteBuffer.wrap(whole).getInt(Integer.BYTES);
            Files.write(snapshot, ByteBuffer.wrap(whole).putInt(Integer.BYTES, version - 1).array());
            try (SearchIndex index = SearchIndex.open(business.store, snapshot, key)) {
                assertThat(index.size()).isZero();
                index.catchUp();
                assertThat(index.search("sani", 5, () -> true)).extracting(SearchHit::name).containsExactly("Sanitas");
            }
        }
    }

    @Test
    void aSearchThatNobodyWantsAnyMoreEndsEarly() {
        try (Business business = new Business()) {
            business.apply(business.company(Business.SANITAS, "Sanitas"));
            try (SearchIndex index = SearchIndex.open(business.store, snapshot, key)) {
                index.catchUp();
                assertThat(index.search("sani", 5, () -> false)).isEmpty();
                assertThat(index.search("sani", 5, () -> true)).hasSize(1);
            }
        }
    }

    private void assertOpensEmpty() {
        try (SearchIndex index = SearchIndex.open(store, snapshot, key)) {
            assertThat(index.size()).isZero();
            assertThat(index.search("anything", 5, () -> true)).isEmpty();
        }
    }
}
