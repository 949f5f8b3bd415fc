package stageline.store.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stageline.ledger.Hash;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.store.Business;
import stageline.store.Scribe;

/// Which contents the entries name, whatever becomes of them.
class NamedContentsTest {

    private static final EntityRef FILE = EntityRef.attachment(Scribe.id(13, 1));
    private static final Hash CONTENT = Hash.sha256("a contract".getBytes(StandardCharsets.UTF_8));
    private static final Hash OTHER = Hash.sha256("a refused paper".getBytes(StandardCharsets.UTF_8));
    private static final Set<Hash> BOTH = Set.of(CONTENT, OTHER);

    private final Business business = new Business();
    private final NamedContents named = new NamedContents(business.store);

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void aFileNamesItsContentAlsoWhereItsAddingWasUndone() {
        Fact added = added();
        business.apply(added);
        assertThat(named.amongFiles(BOTH)).containsExactly(CONTENT);
        assertThat(named.among(BOTH, 0)).containsExactly(CONTENT);

        business.apply(business.scribe.revoked(added.operation()));
        assertThat(named.amongFiles(BOTH)).containsExactly(CONTENT);
        assertThat(named.among(BOTH, 0)).containsExactly(CONTENT);
    }

    @Test
    void whatWasErasedNamesNothingAnyMore() {
        Fact added = added();
        business.apply(added);
        business.apply(business.scribe.alone(FILE, new Event.Erased(List.of(added.id()))));

        assertThat(named.amongFiles(BOTH)).isEmpty();
        assertThat(named.among(BOTH, 0)).isEmpty();
    }

    @Test
    void whateverElseSpeaksOfAContentNamesItToo() {
        business.apply(business.company(Business.SANITAS, "Sanitas"));
        String said = "0f" + OTHER.hex() + "e";
        business.apply(business.scribe.edited(
                EntityRef.company(Business.SANITAS), Change.set(CompanyFields.NEXT_STEP, Value.of(said))));

        assertThat(named.amongFiles(BOTH)).isEmpty();
        assertThat(named.among(BOTH, 0)).as("with other digits around").containsExactly(OTHER);
        assertThat(named.among(Set.of(CONTENT), 0)).isEmpty();
    }

    @Test
    void onlyEntriesAfterAPositionAreLookedAt() {
        business.apply(added());
        long reached = business.position();
        business.apply(business.scribe.edited(FILE, new Change(AttachmentFields.NAME, Value.of("a.pdf"), Value.of(OTHER.hex()))));

        assertThat(named.among(BOTH, reached)).containsExactly(OTHER);
        assertThat(named.among(BOTH, business.position())).isEmpty();
        assertThat(named.among(BOTH, 0)).containsExactlyInAnyOrder(CONTENT, OTHER);
    }

    private Fact added() {
        return business.scribe.created(
                FILE,
                Change.set(AttachmentFields.ON, Value.of(EntityRef.company(Business.SANITAS).text())),
                Change.set(AttachmentFields.NAME, Value.of("a.pdf")),
                Change.set(AttachmentFields.CONTENT, Value.of(CONTENT.hex())),
                Change.set(AttachmentFields.SIZE, new Value.Whole(10)));
    }
}
