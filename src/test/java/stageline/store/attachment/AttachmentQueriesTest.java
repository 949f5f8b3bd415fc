package stageline.store.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.store.Business.OWNER;
import static stageline.store.Business.PFIZER;
import static stageline.store.Business.SANITAS;
import static stageline.store.Scribe.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PaperFields;
import stageline.sales.record.Value;
import stageline.store.Business;
import stageline.store.attachment.AttachmentQueries.Wanted;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryQueries;
import stageline.store.record.Named;
import stageline.store.record.Names;

class AttachmentQueriesTest {

    private static final UUID DEAL = id(2, 1);
    private static final UUID CONTRACT = id(13, 1);
    private static final UUID COPY = id(13, 2);
    private static final UUID PHOTO = id(13, 3);
    private static final String ONE = "0a".repeat(32);
    private static final String OTHER = "0b".repeat(32);

    private final Business business = new Business();
    private final AttachmentQueries files = new AttachmentQueries(business.store);

    @BeforeEach
    void records() {
        business.person(OWNER, "Ona");
        business.apply(
                business.company(SANITAS, "Sanitas"), business.company(PFIZER, "Pfizer"), business.deal(DEAL, SANITAS, "Pilot"));
        add(CONTRACT, EntityRef.deal(DEAL), "contract.pdf", ONE, 1_200);
        add(COPY, EntityRef.company(SANITAS), "copy.pdf", ONE, 1_200);
        add(PHOTO, EntityRef.company(PFIZER), "photo.png", OTHER, 30);
    }

    @AfterEach
    void close() {
        business.close();
    }

    private void add(UUID id, EntityRef on, String name, String content, long size) {
        business.apply(business.scribe.createdWith(
                EntityRef.attachment(id),
                List.of(),
                Change.set(AttachmentFields.ON, Value.of(on.text())),
                Change.set(AttachmentFields.NAME, Value.of(name)),
                Change.set(AttachmentFields.CONTENT, Value.of(content)),
                Change.set(AttachmentFields.SIZE, new Value.Whole(size))));
    }

    @Test
    void aRecordHasItsFiles() {
        assertThat(files.of(EntityRef.deal(DEAL))).singleElement().satisfies(file -> {
            assertThat(file.entity()).isEqualTo(EntityRef.attachment(CONTRACT));
            assertThat(file.name()).isEqualTo("contract.pdf");
            assertThat(file.content()).isEqualTo(ONE);
            assertThat(file.size()).isEqualTo(1_200);
            assertThat(file.on()).contains(EntityRef.deal(DEAL));
        });
        assertThat(files.of(EntityRef.company(DEAL))).isEmpty();
        assertThat(files.find(PHOTO).map(Attached::name)).contains("photo.png");
    }

    @Test
    void aCompanyHasTheFilesOfThoseThatWereMergedIntoIt() {
        business.apply(business.scribe.next(EntityRef.company(PFIZER), new Event.Merged(SANITAS)));

        assertThat(files.of(EntityRef.company(SANITAS))).extracting(Attached::name).containsExactly("photo.png", "copy.pdf");
    }

    @Test
    void whatIsRemovedIsNotShownAndItsContentStaysWanted() {
        business.apply(business.scribe.next(EntityRef.attachment(PHOTO), new Event.Removed(1)));

        assertThat(files.of(EntityRef.company(PFIZER))).isEmpty();
        assertThat(files.find(PHOTO)).isEmpty();
        assertThat(files.wanted()).extracting(Wanted::content).containsExactly(ONE, OTHER);
        assertThat(files.bytes()).isEqualTo(1_200);
    }

    @Test
    void whatHappensToAFileStandsInTheHistoryOfItsRecord() {
        business.apply(business.scribe.next(EntityRef.attachment(PHOTO), new Event.Removed(1)));
        HistoryQueries history = new HistoryQueries(business.store);
        HistoryFilter ofPfizer = HistoryFilter.of(EntityRef.company(PFIZER));

        assertThat(history.page(ofPfizer, HistoryQueries.NEWEST, 10))
                .extracting(line -> line.fact().entity())
                .containsExactly(EntityRef.attachment(PHOTO), EntityRef.attachment(PHOTO), EntityRef.company(PFIZER));
        assertThat(history.count(ofPfizer)).isEqualTo(3);
        assertThat(history.count(HistoryFilter.of(EntityRef.attachment(PHOTO)))).isEqualTo(2);
    }

    @Test
    void theSameContentCountsOnce() {
        assertThat(files.withContent(ONE)).extracting(Attached::name).containsExactly("copy.pdf", "contract.pdf");
        assertThat(files.wanted()).extracting(Wanted::size).containsExactly(Optional.of(1_200L), Optional.of(30L));
        assertThat(files.bytes()).isEqualTo(1_230);
    }

    @Test
    void thePaperOfAQuotationIsWantedToo() {
        String paper = "0c".repeat(32);
        business.apply(business.scribe.createdWith(
                EntityRef.paper(id(10, 1)), List.of(), Change.set(PaperFields.PDF, Value.of(paper))));

        assertThat(files.wanted()).extracting(Wanted::content).containsExactly(ONE, OTHER, paper);
        assertThat(files.wanted().getLast().size()).isEmpty();
    }

    @Test
    void aFileIsCalledByItsName() {
        EntityRef file = EntityRef.attachment(CONTRACT);

        Map<EntityRef, Named> names = business.store.read(database -> Names.of(database, List.of(file)));

        assertThat(names).isEqualTo(Map.of(file, new Named(file, "contract.pdf", true)));
    }
}
