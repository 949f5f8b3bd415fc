package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command.Create;
import stageline.sales.command.Command.Edit;
import stageline.sales.command.Command.Remove;
import stageline.sales.command.Command.Restore;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// What people can do with the files of records.
class AttachmentRulesTest {

    private static final EntityRef FILE = EntityRef.attachment(id("file"));
    private static final String HASH = "0a".repeat(32);

    private final Office office = new Office();

    @Test
    void aFileIsAddedToARecordThatIsThere() {
        assertThat(refusalsWith(AttachmentFields.ON, Value.of(EntityRef.deal(id("nowhere")).text()))).containsExactly(Code.NOT_FOUND);
        assertThat(refusalsWith(AttachmentFields.ON, Value.of("the contract"))).containsExactly(Code.INVALID);

        add();

        assertThat(office.state(FILE).text(AttachmentFields.CONTENT)).contains(HASH);
    }

    @Test
    void itNamesItsContentByItsHashAndIsNotTooLarge() {
        assertThat(refusalsWith(AttachmentFields.CONTENT, Value.of("0A".repeat(32)))).containsExactly(Code.INVALID);
        assertThat(refusalsWith(AttachmentFields.CONTENT, Value.of("0a"))).containsExactly(Code.INVALID);
        assertThat(refusalsWith(AttachmentFields.SIZE, new Value.Whole(-1))).containsExactly(Code.INVALID);
        assertThat(refusalsWith(AttachmentFields.SIZE, new Value.Whole(AttachmentFields.LARGEST + 1))).containsExactly(Code.INVALID);
        office.done(BEN, new Create(FILE, with(AttachmentFields.SIZE, new Value.Whole(AttachmentFields.LARGEST)), List.of()));
    }

    @Test
    void itsNameIsNoPath() {
        assertThat(refusalsWith(AttachmentFields.NAME, Value.of("../../contract.pdf"))).containsExactly(Code.INVALID);
        assertThat(refusalsWith(AttachmentFields.NAME, Value.of("C:\\contract.pdf"))).containsExactly(Code.INVALID);
        assertThat(refusalsWith(AttachmentFields.NAME, Value.of(" "))).containsExactly(Code.INVALID);
    }

    @Test
    void onlyItsNameChanges() {
        add();
        office.done(BEN, edit(AttachmentFields.NAME, Value.of("signed.pdf")));

        assertThat(office.state(FILE).text(AttachmentFields.NAME)).contains("signed.pdf");
        for (Change change : List.of(
                text(AttachmentFields.CONTENT, "0b".repeat(32)),
                Change.set(AttachmentFields.SIZE, new Value.Whole(1)),
                text(AttachmentFields.MEDIA_TYPE, "image/png"),
                text(AttachmentFields.ON, EntityRef.contact(Office.MARTA).text()))) {
            assertThat(office.refusals(BEN, edit(change.field(), change.written().orElseThrow()))).containsExactly(Code.INVALID);
        }
    }

    @Test
    void itIsRemovedRestoredAndUndoneLikeAnyRecord() {
        OperationId added = add();
        office.done(BEN, new Remove(FILE, "the wrong one"));
        assertThat(office.state(FILE).exists()).isFalse();
        office.done(BEN, new Restore(FILE));
        assertThat(office.state(FILE).exists()).isTrue();

        office.done(BEN, new Revoke(added));

        assertThat(office.find(FILE).filter(file -> file.exists())).isEmpty();
    }

    @Test
    void thePaperOfAPlanThatWasIssuedIsNeitherRenamedNorRemovedNorUndone() {
        assertThat(refusalsWith(AttachmentFields.PLAN, Value.of("the plan"))).containsExactly(Code.INVALID);
        OperationId issued = office.done(BEN, new Create(FILE, with(AttachmentFields.PLAN, Value.of("0b".repeat(32))), List.of()));

        assertThat(office.refusals(BEN, edit(AttachmentFields.NAME, Value.of("signed.pdf")))).containsExactly(Code.ISSUED_IS_FINAL);
        assertThat(office.refusals(BEN, new Remove(FILE, "the wrong one"))).containsExactly(Code.ISSUED_IS_FINAL);
        assertThat(office.refusals(BEN, new Revoke(issued))).containsExactly(Code.SETTLED);
        assertThat(office.state(FILE).exists()).isTrue();
    }

    @Test
    void noOtherFileBecomesAPlanThatWasIssued() {
        add();

        assertThat(office.refusals(BEN, edit(AttachmentFields.PLAN, Value.of("0b".repeat(32))))).containsExactly(Code.INVALID);
    }

    @Test
    void whoMayNotWriteRecordsAddsNone() {
        Actor nobody = new Actor(BEN.person(), Set.of());

        assertThat(office.refusals(nobody, new Create(FILE, file(), List.of()))).containsExactly(Code.NOT_PERMITTED);
    }

    private OperationId add() {
        return office.done(BEN, new Create(FILE, file(), List.of()));
    }

    private static List<Change> file() {
        return List.of(
                text(AttachmentFields.ON, EntityRef.company(SANITAS).text()),
                text(AttachmentFields.NAME, "contract.pdf"),
                text(AttachmentFields.CONTENT, HASH),
                Change.set(AttachmentFields.SIZE, new Value.Whole(1_240_000)),
                text(AttachmentFields.MEDIA_TYPE, "application/pdf"));
    }

    private List<Code> refusalsWith(Field field, Value value) {
        return office.refusals(BEN, new Create(FILE, with(field, value), List.of()));
    }

    private static List<Change> with(Field field, Value value) {
        List<Change> fields = new ArrayList<>(file());
        fields.removeIf(change -> change.field().equals(field));
        fields.add(Change.set(field, value));
        return fields;
    }

    private static Edit edit(Field field, Value value) {
        return new Edit(FILE, List.of(Change.set(field, value)), List.of(), List.of(), Optional.empty());
    }
}
