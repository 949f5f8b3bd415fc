package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.MARTA;
import static stageline.sales.Office.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stageline.sales.Office;
import stageline.sales.command.Command.MoveDeal;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.Transition;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;

class MoveDealTest {

    private final Office office = new Office();

    @Test
    void aDealMovesWhereItsGateIsFulfilled() {
        UUID deal = office.deal(Stage.PAYMENT_DONE);
        assertThat(office.state(deal).stage()).isEqualTo(Stage.PAYMENT_DONE);
        assertThat(office.state(deal).transitions().stream().map(Transition::to)).containsExactlyElementsOf(Stage.PATH);
    }

    @Test
    void aMissingRequirementLeavesTheDealWhereItIs() {
        UUID deal = office.deal(Stage.QUALIFIED);
        Decision.Refused refused = (Decision.Refused) office.decide(BEN, MoveDeal.plain(deal, Stage.QUALIFIED, Stage.DISCOVERED));
        assertThat(refused.refusals()).containsExactly(Refusal.of(Code.MISSING, "bant"));
        assertThat(refused.missing().getFirst().open()).containsExactlyElementsOf(DealFields.BANT);
    }

    @Test
    void whatTheGateAskedForAndTheMoveAreWrittenTogether() {
        UUID deal = office.deal(Stage.PROSPECTED);
        List<Draft> drafts = office.drafts(BEN, new MoveDeal(
                deal, Stage.PROSPECTED, Stage.QUALIFIED, Office.evidence(Stage.QUALIFIED), List.of(), Optional.empty(), false));
        assertThat(drafts).hasSize(2);
        assertThat(drafts.getFirst().event()).isInstanceOf(Event.Edited.class);
        assertThat(drafts.getLast().event()).isInstanceOfSatisfying(Event.Moved.class, moved -> assertThat(moved.evidence())
                .containsEntry("qualification.patients", Value.of("answered"))
                .containsEntry("decision-maker", Value.of(MARTA)));
    }

    @Test
    void aMoveOverSeveralStagesIsOneMoveWithTheEvidenceOfAll() {
        UUID deal = office.deal(Stage.PROSPECTED);
        List<Change> all = Stream.of(Stage.QUALIFIED, Stage.DISCOVERED, Stage.IMPLEMENTATION_DEFINED)
                .flatMap(stage -> Office.evidence(stage).stream())
                .toList();
        office.done(BEN, new MoveDeal(deal, Stage.PROSPECTED, Stage.IMPLEMENTATION_DEFINED, all, List.of(), Optional.empty(), false));
        Transition last = office.state(deal).standing().orElseThrow();
        assertThat(last.from()).isEqualTo(Stage.PROSPECTED);
        assertThat(last.to()).isEqualTo(Stage.IMPLEMENTATION_DEFINED);
        assertThat(last.evidence()).containsKeys("decision-maker", "bant.need", "definition.metrics");
    }

    @Test
    void aMoveBackIsACorrectionAndNeedsAReason() {
        UUID deal = office.deal(Stage.DISCOVERED);
        assertThat(office.refusals(BEN, MoveDeal.plain(deal, Stage.DISCOVERED, Stage.QUALIFIED))).containsExactly(Code.REASON_NEEDED);
        office.done(BEN, because(deal, Stage.DISCOVERED, Stage.QUALIFIED, "authority was a guess"));
        Transition last = office.state(deal).standing().orElseThrow();
        assertThat(last.correction()).isTrue();
        assertThat(last.origin().reason()).contains("authority was a guess");
    }

    @Test
    void aReasonOfBlanksIsNone() {
        UUID deal = office.deal(Stage.DISCOVERED);
        assertThat(office.refusals(BEN, because(deal, Stage.DISCOVERED, Stage.QUALIFIED, " \u00A0")))
                .containsExactly(Code.REASON_NEEDED);
    }

    @Test
    void aManagerMovesPastAMissingRequirementWithAReasonAndItIsMarked() {
        UUID deal = office.deal(Stage.QUALIFIED);
        office.done(ANA, overriding(deal, Stage.QUALIFIED, Stage.DISCOVERED, Optional.of("board decision")));
        Transition last = office.state(deal).standing().orElseThrow();
        assertThat(last.origin().override()).isTrue();
        assertThat(last.missing()).containsExactly("bant");
    }

    @Test
    void anOverrideNeedsAManagerAndAReason() {
        UUID deal = office.deal(Stage.QUALIFIED);
        Decision.Refused refused = (Decision.Refused)
                office.decide(BEN, overriding(deal, Stage.QUALIFIED, Stage.DISCOVERED, Optional.of("in a hurry")));
        assertThat(refused.refusals()).containsExactly(Refusal.of(Code.NOT_PERMITTED, "JD-001", "JD-002"));
        assertThat(office.refusals(ANA, overriding(deal, Stage.QUALIFIED, Stage.DISCOVERED, Optional.empty())))
                .containsExactly(Code.REASON_NEEDED);
    }

    @Test
    void anOverrideOfNothingIsAPlainMove() {
        UUID deal = office.deal(Stage.QUALIFIED);
        MoveDeal move = new MoveDeal(
                deal, Stage.QUALIFIED, Stage.DISCOVERED, Office.evidence(Stage.DISCOVERED), List.of(), Optional.empty(), true);
        office.done(BEN, move);
        assertThat(office.state(deal).standing().orElseThrow().origin().override()).isFalse();
    }

    @Test
    void losingADealNeedsAReasonOfTheListAndWords() {
        UUID deal = office.deal(Stage.QUALIFIED);
        Decision.Refused refused = (Decision.Refused) office.decide(ANA, MoveDeal.plain(deal, Stage.QUALIFIED, Stage.LOST));
        assertThat(refused.missing().stream().flatMap(missing -> missing.open().stream()))
                .containsExactly(DealFields.LOST_REASON, DealFields.LOST_WORDS);
        assertThat(office.refusals(ANA, overriding(deal, Stage.QUALIFIED, Stage.LOST, Optional.of("just so"))))
                .containsExactly(Code.MISSING);
    }

    @Test
    void theReasonOfALossAndItsWordsAreOne() {
        UUID said = office.deal(Stage.QUALIFIED);
        office.done(BEN, Office.loss(said, Stage.QUALIFIED));
        assertThat(office.state(said).text(DealFields.LOST_WORDS)).contains("too dear");
        UUID written = office.deal(Stage.QUALIFIED);
        List<Change> supplied = List.of(text(DealFields.LOST_REASON, "timing"), text(DealFields.LOST_WORDS, "next year"));
        office.done(BEN, new MoveDeal(written, Stage.QUALIFIED, Stage.LOST, supplied, List.of(), Optional.empty(), false));
        assertThat(office.state(written).standing().orElseThrow().origin().reason()).contains("next year");
    }

    @Test
    void aLossNeedsNothingOfTheStagesBetween() {
        UUID deal = office.lostDeal();
        assertThat(office.state(deal).stage()).isEqualTo(Stage.LOST);
    }

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = "LEAD", mode = EnumSource.Mode.EXCLUDE)
    void aLostDealIsNeverReopened(Stage to) {
        UUID deal = office.lostDeal();
        assertThat(office.refusals(ANA, because(deal, Stage.LOST, to, "they called"))).containsExactly(Code.LOST_IS_FINAL);
        assertThat(office.refusals(ANA, because(deal, Stage.PROSPECTED, to, "they called"))).containsExactly(Code.LOST_IS_FINAL);
        assertThat(office.check(ANA, deal, to)).isEqualTo(new MoveCheck.Impossible(to, Refusal.of(Code.LOST_IS_FINAL)));
    }

    @Test
    void noDealMovesToLead() {
        UUID deal = office.deal(Stage.PROSPECTED);
        assertThat(office.refusals(BEN, because(deal, Stage.PROSPECTED, Stage.LEAD, "too early"))).containsExactly(Code.NOT_A_DEAL_STAGE);
    }

    @Test
    void aDealDoesNotMoveToWhereItIs() {
        UUID deal = office.deal(Stage.QUALIFIED);
        assertThat(office.refusals(BEN, MoveDeal.plain(deal, Stage.QUALIFIED, Stage.QUALIFIED))).containsExactly(Code.SAME_STAGE);
    }

    @Test
    void whoSawTheDealInAnotherStageIsTold() {
        UUID deal = office.deal(Stage.DISCOVERED);
        Decision.Refused refused = (Decision.Refused) office.decide(BEN, MoveDeal.plain(deal, Stage.QUALIFIED, Stage.DISCOVERED));
        assertThat(refused.refusals()).containsExactly(Refusal.of(Code.MOVED_MEANWHILE, "discovered"));
    }

    @Test
    void aRemovedOrUnknownDealDoesNotMove() {
        UUID deal = office.deal(Stage.QUALIFIED);
        office.done(BEN, new Command.Remove(EntityRef.deal(deal), "entered twice"));
        assertThat(office.refusals(BEN, MoveDeal.plain(deal, Stage.QUALIFIED, Stage.DISCOVERED))).containsExactly(Code.NOT_FOUND);
        assertThat(office.check(BEN, Office.id("nobody"), Stage.QUALIFIED))
                .isEqualTo(new MoveCheck.Impossible(Stage.QUALIFIED, Refusal.of(Code.NOT_FOUND)));
    }

    @Test
    void suppliedValuesAreCheckedAsInAnyEdit() {
        UUID deal = office.deal(Stage.QUALIFIED);
        List<Change> supplied = new ArrayList<>(Office.evidence(Stage.DISCOVERED));
        supplied.add(text(DealFields.COUNTRY, "UK"));
        assertThat(office.refusals(BEN, new MoveDeal(
                        deal, Stage.QUALIFIED, Stage.DISCOVERED, supplied, List.of(), Optional.empty(), false)))
                .containsExactly(Code.COUNTRY);
    }

    @Test
    void theCheckBeforeADropSaysWhatTheMoveNeeds() {
        UUID deal = office.deal(Stage.QUALIFIED);
        assertThat(office.check(BEN, deal, Stage.DISCOVERED)).isInstanceOfSatisfying(MoveCheck.Needs.class, needs -> {
            assertThat(needs.missing().stream().map(m -> m.requirement().code())).containsExactly("bant");
            assertThat(needs.overridable()).isFalse();
            assertThat(needs.reason()).isFalse();
        });
        assertThat(office.check(ANA, deal, Stage.DISCOVERED))
                .isInstanceOfSatisfying(MoveCheck.Needs.class, needs -> assertThat(needs.overridable()).isTrue());
        assertThat(office.check(ANA, deal, Stage.LOST))
                .isInstanceOfSatisfying(MoveCheck.Needs.class, needs -> assertThat(needs.overridable()).isFalse());
        assertThat(office.check(BEN, deal, Stage.PROSPECTED)).isEqualTo(new MoveCheck.Needs(Stage.PROSPECTED, List.of(), true, false));
        assertThat(office.check(Office.QUIM, deal, Stage.DISCOVERED)).isInstanceOf(MoveCheck.Impossible.class);
    }

    @Test
    void theCheckBeforeADropIsFreeWithWhatMayStillFollow() {
        UUID deal = office.deal(Stage.QUALIFIED);
        office.done(BEN, Command.Edit.fields(EntityRef.deal(deal), Office.evidence(Stage.DISCOVERED)));
        assertThat(office.check(BEN, deal, Stage.DISCOVERED)).isInstanceOfSatisfying(MoveCheck.Free.class, free ->
                assertThat(free.later().stream().map(Missing::open)).containsExactly(List.of(DealFields.TIMELINE)));
    }

    private static MoveDeal because(UUID deal, Stage from, Stage to, String reason) {
        return new MoveDeal(deal, from, to, List.of(), List.of(), Optional.of(reason), false);
    }

    private static MoveDeal overriding(UUID deal, Stage from, Stage to, Optional<String> reason) {
        return new MoveDeal(deal, from, to, List.of(), List.of(), reason, true);
    }
}
