package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.id;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stageline.papers.quotation.SamplePapers;
import stageline.sales.Office;
import stageline.sales.command.Command.Edit;
import stageline.sales.command.Refusal.Code;
import stageline.sales.contract.Clauses;
import stageline.sales.contract.Clauses.Clause;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Choice;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ClauseFields;
import stageline.sales.record.ClauseFields.Part;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// What people can do with the clauses that contracts are looked through for.
class ClauseRulesTest {

    private final Office office = new Office();
    private final UUID deal = office.deal(Stage.OFFER_APPROVED);

    static List<String> naughty() {
        return SamplePapers.naughty();
    }

    @Test
    void thoseThatShipAreThereUntilSomebodyChangesThem() {
        assertThat(clauses().offered()).isEqualTo(office.content().clauses());
    }

    @Test
    void whoAdministersAddsOneAndNobodyElse() {
        assertThat(office.refusals(BEN, edits().add(Part.ENGLISH, "Sub-processors", this::made))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(BEN, looked("sub-processors"))).containsExactly(Code.INVALID);
        office.done(ANA, edits().add(Part.ENGLISH, "Sub-processors", this::made));
        office.done(ANA, edits().add(Part.SPANISH, "Auditoría", this::made));

        assertThat(clauses().offered()).hasSize(10).endsWith(clauses().find("auditoria").orElseThrow().choice());
        assertThat(clauses().find("sub-processors").orElseThrow().choice().name("es")).isEqualTo("Sub-processors");
        assertThat(clauses().find("auditoria").orElseThrow().choice().name("es")).isEqualTo("Auditoría");
        office.done(BEN, looked("sub-processors"));
    }

    @Test
    void oneIsWordedOtherwiseInEachLanguage() {
        office.done(ANA, set("liability", Part.ENGLISH, Value.of("Liability up to the yearly fee")));

        Choice liability = clauses().find("liability").orElseThrow().choice();
        assertThat(liability.name("en")).isEqualTo("Liability up to the yearly fee");
        assertThat(liability.name("es")).isEqualTo("Responsabilidad");
        assertThat(clauses().offered()).hasSameSizeAs(office.content().clauses());
        office.done(ANA, Edit.fields(office.workspace(), List.of(new Change(
                ClauseFields.of("liability", Part.ENGLISH), Value.of("Liability up to the yearly fee"), null))));
        assertThat(clauses().find("liability").orElseThrow().choice().name("en")).isEqualTo("Liability");
    }

    @Test
    void aRetiredOneIsLookedForNoMoreAndStaysWhereItWas() {
        office.done(BEN, looked("liability"));
        office.done(ANA, edits().retire("liability", true));
        UUID other = office.deal(Stage.OFFER_APPROVED);

        assertThat(clauses().offered()).extracting(Choice::code).doesNotContain("liability");
        assertThat(office.refusals(BEN, new Edit(EntityRef.deal(other), List.of(), List.of(member("liability")), List.of(),
                Optional.empty()))).containsExactly(Code.INVALID);
        assertThat(office.state(deal).members(Relation.CLAUSES)).containsExactly(member("liability"));
        assertThat(clauses().shown(Set.of("liability"))).extracting(choice -> choice.name("en")).contains("Liability");
        assertThat(clauses().shown(Set.of())).extracting(Choice::code).doesNotContain("liability");
        office.done(BEN, new Edit(EntityRef.deal(deal), List.of(), List.of(), List.of(member("liability")), Optional.empty()));

        office.done(ANA, edits().retire("liability", false));
        office.done(BEN, looked("liability"));
    }

    @Test
    void anAdditionIsUndoneAndWhatIsNotKnownIsCalledByItsCode() {
        OperationId adding = office.done(ANA, edits().add(Part.ENGLISH, "Escrow", this::made));
        office.done(BEN, looked("escrow"));
        office.done(ANA, new Command.Revoke(adding));

        assertThat(clauses().find("escrow")).isEmpty();
        assertThat(clauses().shown(Set.of("escrow"))).extracting(choice -> choice.name("en")).endsWith("escrow");
    }

    @ParameterizedTest
    @CsvSource({
        "'  Data – protection! ',data-protection-2",
        "Änderung & Ñ 7,anderung-n-7",
        "日本語,7f3b4c0e-0000-4000-8000-000000000001",
        "service,service-2"
    })
    void itsCodeIsMadeOfItsWordsAndItsOwn(String words, String code) {
        office.done(ANA, edits().add(Part.ENGLISH, words, () -> UUID.fromString("7f3b4c0e-0000-4000-8000-000000000001")));

        assertThat(clauses().find(code)).isPresent();
        assertThat(clauses().all()).hasSize(9);
    }

    @Test
    void addedTwiceThereAreTwo() {
        office.done(ANA, edits().add(Part.ENGLISH, "Escrow", this::made));
        office.done(ANA, edits().add(Part.ENGLISH, "Escrow", this::made));

        assertThat(clauses().all()).extracting(Clause::code).endsWith("escrow", "escrow-2");
    }

    @ParameterizedTest
    @MethodSource("naughty")
    void itSaysWhateverWasEntered(String words) {
        if (words.length() > 1_000) {
            assertThat(office.refusals(ANA, edits().add(Part.ENGLISH, words, this::made))).containsExactly(Code.TOO_LONG);
        } else {
            office.done(ANA, edits().add(Part.ENGLISH, words, this::made));

            Clause added = clauses().all().getLast();
            assertThat(added.choice().name("en")).isEqualTo(words);
            office.done(BEN, looked(added.code()));
        }
    }

    @Test
    void onlyItsOwnPartsAreFieldsOfTheWorkspace() {
        for (String code : List.of("clause.liability.fr", "clause.Liability.en", "clause.-.en", "clause." + "a".repeat(61) + ".en")) {
            assertThat(ClauseFields.place(code)).isEmpty();
        }
        assertThat(office.refusals(ANA, Edit.fields(EntityRef.deal(deal), List.of(
                Change.set(ClauseFields.of("liability", Part.ENGLISH), Value.of("x")))))).containsExactly(Code.INVALID);
    }

    private Clauses clauses() {
        return Clauses.of(office.content().clauses(), office.find(office.workspace()));
    }

    private ClauseEdits edits() {
        RecordState workspace = office.find(office.workspace()).orElseThrow();
        return new ClauseEdits(workspace, office.content().clauses());
    }

    private Edit set(String clause, Part part, Value value) {
        return Edit.fields(office.workspace(), List.of(Change.set(ClauseFields.of(clause, part), value)));
    }

    private Edit looked(String clause) {
        return new Edit(EntityRef.deal(deal), List.of(), List.of(member(clause)), List.of(), Optional.empty());
    }

    private static Member member(String clause) {
        return Member.of(Relation.CLAUSES, Value.of(clause));
    }

    private UUID made() {
        return id("made");
    }
}
