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
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Value;
import stageline.store.Acknowledged;
import stageline.store.Business;
import stageline.store.Scribe;
import stageline.store.Server;
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
        SearchSnapshot.write(directory, List.of("segments_1"), new Reached(7, 0, 0), snapshot, key, random);
        assertOpensEmpty();
    }

    @Test
    void whatIsShownOfAHitComesBackFromTheSnapshotAsItWas() {
        try (Business business = new Business()) {
            business.apply(business.company(Business.SANITAS, "Clínica Ñandú 医院 🏥"));
            business.apply(business.contact(Business.ANA, "Ana", "Núñez", Business.SANITAS));
            business.apply(business.contact(Scribe.id(4, 2), "Zoë", ""));
            EntityRef scoring = EntityRef.offering(Scribe.id(8, 1));
            business.apply(business.scribe.created(
                    scoring,
                    Change.set(OfferingFields.NAME, Value.of("Severity scoring")),
                    Change.set(OfferingFields.SHAPE, Value.of("API")),
                    Change.set(OfferingFields.title(PaperLanguage.SPANISH), Value.of("Medición de la gravedad"))));
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
                assertThat(index.search("zoe", 5, () -> true))
                        .containsExactly(new SearchHit(EntityRef.contact(Scribe.id(4, 2)), "Zoë", ""));
                assertThat(index.search("gravedad", 5, () -> true))
                        .containsExactly(new SearchHit(scoring, "Severity scoring", "API"));
                assertThat(index.search("melanoma", 5, () -> true)).first()
                        .extracting(SearchHit::entity, SearchHit::detail)
                        .containsExactly(EntityRef.deal(DEAL), Stage.QUALIFIED.code());
            }
        }
    }

    @Test
    void aFileIsFoundByAnyPartOfItsNameUntilItIsRemoved() {
        try (Business business = new Business()) {
            EntityRef file = EntityRef.attachment(Scribe.id(13, 1));
            EntityRef other = EntityRef.attachment(Scribe.id(13, 2));
            business.apply(business.company(Business.SANITAS, "Sanitas"));
            business.apply(attached(business, file, "Vertrag_Sanitas-2026 (final).PDF"));
            try (SearchIndex index = SearchIndex.open(business.store, snapshot, key)) {
                index.catchUp();
                for (String typed : List.of("vertrag", "2026 fin", "sanitas-2026", "final.pdf", "Vertrag_Sanitas-2026 (final).PDF")) {
                    assertThat(index.search(typed, 5, () -> true)).as(typed)
                            .contains(new SearchHit(file, "Vertrag_Sanitas-2026 (final).PDF", ""));
                }
                index.refresh(business.apply(attached(business, other, "Plan.docx")));
                assertThat(index.search("plan.do", 5, () -> true)).extracting(SearchHit::entity).containsExactly(other);
                index.refresh(business.apply(business.scribe.edited(
                        other, new Change(AttachmentFields.NAME, Value.of("Plan.docx"), Value.of("Scope.docx")))));
                assertThat(index.search("plan", 5, () -> true)).isEmpty();
                assertThat(index.search("scope", 5, () -> true)).extracting(SearchHit::entity).containsExactly(other);
                index.refresh(business.apply(business.scribe.next(other, new Event.Removed(2))));
                assertThat(index.search("scope", 5, () -> true)).isEmpty();
            }
        }
    }

    private static Fact attached(Business business, EntityRef file, String name) {
        return business.scribe.created(
                file,
                Change.set(AttachmentFields.ON, Value.of(EntityRef.company(Business.SANITAS).text())),
                Change.set(AttachmentFields.NAME, Value.of(name)),
                Change.set(AttachmentFields.CONTENT, Value.of("0a".repeat(32))),
                Change.set(AttachmentFields.SIZE, new Value.Whole(7)));
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

    /// What is found by a word after something happened while no index was open.
    private List<String> foundAfter(String typed, Consumer<Business> happening) {
        try (Business business = new Business()) {
            business.apply(business.company(Business.SANITAS, "Sanitas"));
            business.apply(business.company(Business.PFIZER, "Pfizer"));
            business.apply(business.scribe.edited(
                    EntityRef.company(Business.SANITAS),
                    new Change(CompanyFields.NAME, Value.of("Sanitas"), Value.of("Renamed"))));
            try (SearchIndex index = SearchIndex.open(business.store, snapshot, key)) {
                index.catchUp();
                index.save(snapshot, key, random);
            }
            happening.accept(business);
            try (SearchIndex index = SearchIndex.open(business.store, snapshot, key)) {
                index.catchUp();
                return index.search(typed, 5, () -> true).stream().map(SearchHit::name).toList();
            }
        }
    }

    @Test
    void whatAServerKeptOutWhileItWasClosedIsNotFound() {
        Consumer<Business> keptOut = business -> {
            var _ = business.projector.receive(
                    Server.saying(new Acknowledged(new EntryId(Scribe.id(9, 1), 3), 1, Long.MAX_VALUE, 7)), () -> {});
        };

        assertThat(foundAfter("renamed", keptOut)).isEmpty();
        assertThat(foundAfter("sanitas", keptOut)).containsExactly("Sanitas");
    }

    @Test
    void whatWasUndoneWhileItWasClosedIsNotFound() {
        Consumer<Business> undone = business -> business.apply(business.scribe.revoked(new OperationId(Scribe.id(9, 1), 3)));

        assertThat(foundAfter("renamed", undone)).isEmpty();
        assertThat(foundAfter("sanitas", undone)).containsExactly("Sanitas");
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
