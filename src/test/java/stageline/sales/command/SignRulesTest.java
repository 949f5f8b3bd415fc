package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command.Create;
import stageline.sales.command.Command.Edit;
import stageline.sales.command.Command.Remove;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Command.Sign;
import stageline.sales.command.Command.TakeOver;
import stageline.sales.command.Command.Together;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.AttachmentFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.SignatureFields;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.Value;
import stageline.sales.signature.SignedVersion;

/// People put their names to records, each to the version that they saw, for ever.
class SignRulesTest {

    private static final EntityRef QUOTATION = EntityRef.quotation(id("quotation"));
    private static final EntityRef SIGNATURE = EntityRef.signature(id("signature"));
    private static final UUID LINE = id("line");

    private final Office office = new Office();

    @BeforeEach
    void thereIsAQuotation() {
        office.done(BEN, new Create(QUOTATION, List.of(
                Change.set(QuotationFields.DEAL, Value.of(office.deal(Stage.QUALIFIED))),
                text(QuotationFields.NUMBER, "2026-A7-0031"),
                Change.set(QuotationFields.REVISION, new Value.Whole(1)),
                text(line(Part.TITLE), "Severity scoring")), List.of(QuotationLineFields.member(LINE))));
    }

    @Test
    void aSignatureSaysWhoInWhichMeaningAndToWhichVersion() {
        office.done(QUIM, sign(Meaning.APPROVED));

        RecordState signature = office.state(SIGNATURE);
        assertThat(signature.text(SignatureFields.NAME)).contains("Quim");
        assertThat(signature.text(SignatureFields.MEANING)).contains("approved");
        assertThat(signature.text(SignatureFields.OF)).contains(QUOTATION.text());
        assertThat(signature.text(SignatureFields.VERSION)).contains(version(Meaning.APPROVED));
        assertThat(signature.created().orElseThrow().origin().person()).isEqualTo(QUIM.person());
    }

    @Test
    void whatChangedSinceItsSignerSawItIsNotSigned() {
        Sign seen = sign(Meaning.APPROVED);
        edit(QuotationFields.CONDITIONS, "30 days net");

        assertThat(office.refusals(QUIM, seen)).containsExactly(Code.CHANGED_MEANWHILE);
    }

    @Test
    void anotherVersionIsKnownByAnythingThatItSaysButNotByWhatBecomesOfIt() {
        String version = version(Meaning.APPROVED);
        edit(QuotationFields.CONDITIONS, "30 days net");
        String changed = version(Meaning.APPROVED);
        assertThat(changed).isNotEqualTo(version);
        edit(QuotationFields.CONDITIONS, "30 days");
        edit(QuotationFields.PRODUCT, " net");
        assertThat(version(Meaning.APPROVED)).isNotIn(version, changed);
        String before = version(Meaning.APPROVED);
        UUID second = id("second line");
        office.done(BEN, new Edit(QUOTATION, List.of(text(QuotationLineFields.of(second, Part.TITLE), "Training")),
                List.of(QuotationLineFields.member(second)), List.of(), Optional.empty()));
        assertThat(version(Meaning.APPROVED)).isNotEqualTo(before);
        office.done(BEN, new Edit(QUOTATION, List.of(), List.of(), List.of(QuotationLineFields.member(second)), Optional.empty()));

        assertThat(version(Meaning.APPROVED)).isEqualTo(before).hasSize(64);
        assertThat(SignedVersion.of(
                        office.state(QUOTATION).holding(Map.of(QuotationFields.STATUS, Optional.of(Value.of("sent")))),
                        Meaning.APPROVED))
                .isEqualTo(before);
    }

    /// The form is written down so that anybody can work out a version; it stays as it is.
    @Test
    void theVersionOfAKnownRecordIsAlwaysTheSame() {
        EntityRef company = EntityRef.company(UUID.fromString("0190a000-0000-7000-8000-000000000001"));
        office.done(ANA, Office.company(company.id(), "Clínica Ñandú"));

        // The SHA-256 of 18:stageline record 17:company36:0190a000-0000-7000-8000-0000000000015:field4:name4:text16:Clínica Ñandú
        assertThat(SignedVersion.of(office.state(company), Meaning.SIGNED))
                .isEqualTo("96ee448b872e20dd5b3a63508988ec69a7e5d74c3bdbd18bb4111185c565f75b");
    }

    @Test
    void aFileIsSignedByTheHashOfItsBytesWhateverItIsCalled() {
        EntityRef file = EntityRef.attachment(id("file"));
        String content = "0a".repeat(32);
        office.done(BEN, new Create(file, List.of(
                text(AttachmentFields.ON, QUOTATION.text()), text(AttachmentFields.NAME, "plan.pdf"),
                text(AttachmentFields.CONTENT, content), Change.set(AttachmentFields.SIZE, new Value.Whole(12))), List.of()));

        assertThat(office.refusals(QUIM, new Sign(SIGNATURE.id(), file, Meaning.SIGNED, "0b".repeat(32))))
                .containsExactly(Code.CHANGED_MEANWHILE);
        office.done(QUIM, new Sign(SIGNATURE.id(), file, Meaning.SIGNED, content));
        office.done(BEN, Edit.fields(file, List.of(text(AttachmentFields.NAME, "signed plan.pdf"))));

        assertThat(office.state(SIGNATURE).text(SignatureFields.VERSION)).contains(content)
                .contains(SignedVersion.of(office.state(file), Meaning.SIGNED));
    }

    @Test
    void nobodyChangesRemovesOrUndoesIt() {
        OperationId signed = office.done(QUIM, sign(Meaning.APPROVED));

        Change name = new Change(SignatureFields.NAME, Value.of("Quim"), Value.of("Ana"));
        assertThat(office.refusals(ANA, Edit.fields(SIGNATURE, List.of(name)))).containsExactly(Code.INVALID);
        assertThat(office.refusals(ANA, new TakeOver(SIGNATURE, List.of(name), List.of(), List.of(), Optional.empty())))
                .containsExactly(Code.INVALID);
        assertThat(office.refusals(ANA, new Remove(SIGNATURE, "wrong"))).containsExactly(Code.INVALID);
        assertThat(office.refusals(QUIM, new Revoke(signed))).containsExactly(Code.SETTLED);
        assertThat(office.refusals(ANA, new Revoke(signed))).containsExactly(Code.SETTLED);
    }

    @Test
    void nobodyWritesOneOtherwiseThanBySigning() {
        assertThat(office.refusals(ANA, new Create(SIGNATURE, List.of(
                        text(SignatureFields.OF, QUOTATION.text()),
                        text(SignatureFields.VERSION, version(Meaning.SIGNED)),
                        text(SignatureFields.MEANING, "signed"),
                        text(SignatureFields.NAME, "Ben")), List.of())))
                .containsExactly(Code.INVALID);
    }

    @Test
    void whatOnlySomeMaySayOnlyTheySign() {
        assertThat(office.refusals(BEN, sign(Meaning.SENT))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(ANA, sign(Meaning.CONFIRMED))).containsExactly(Code.NOT_PERMITTED);
        office.done(ANA, sign(Meaning.SENT));
    }

    @Test
    void whatIsNoDocumentIsNotSigned() {
        EntityRef person = EntityRef.person(BEN.person());
        Sign ofPerson = new Sign(SIGNATURE.id(), person, Meaning.SIGNED, SignedVersion.of(office.state(person), Meaning.SIGNED));

        assertThat(office.refusals(ANA, ofPerson)).containsExactly(Code.INVALID);
        assertThat(office.refusals(ANA, new Sign(SIGNATURE.id(), EntityRef.quotation(id("none")), Meaning.SIGNED, "")))
                .containsExactly(Code.NOT_FOUND);
    }

    @Test
    void aCommandThatHoldsASignatureSignsToo() {
        assertThat(new Together(List.of(new Remove(QUOTATION, "wrong"), sign(Meaning.SIGNED))).signs()).isTrue();
        assertThat(new Together(List.of(new Remove(QUOTATION, "wrong"))).signs()).isFalse();
    }

    private Sign sign(Meaning meaning) {
        return new Sign(SIGNATURE.id(), QUOTATION, meaning, version(meaning));
    }

    private String version(Meaning meaning) {
        return SignedVersion.of(office.state(QUOTATION), meaning);
    }

    private void edit(Field field, String text) {
        office.done(BEN, Edit.fields(QUOTATION, List.of(
                new Change(field, office.state(QUOTATION).value(field).orElse(null), Value.of(text)))));
    }

    private static Field line(Part part) {
        return QuotationLineFields.of(LINE, part);
    }
}
