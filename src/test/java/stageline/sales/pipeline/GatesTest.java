package stageline.sales.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

class GatesTest {

    private final Office office = new Office();

    @Test
    void prospectedAsksForTheDealsPartsClassOwnerAmountCloseDateAndOriginatingAction() {
        assertThat(codes(Gates.requirements(Stage.PROSPECTED, Optional.empty())))
                .containsExactly("parts", "class", "owner", "amount", "close", "originating");
    }

    @Test
    void qualifiedAsksForEveryQuestionOfTheClassAndForADecisionMaker() {
        DealClass trials = office.content().dealClass("pharma-trials").orElseThrow();
        List<Requirement> asked = Gates.requirements(Stage.QUALIFIED, Optional.of(trials));
        assertThat(codes(asked)).containsExactly("qualification", "decision-maker");
        assertThat(asked.getFirst().fields())
                .containsExactlyElementsOf(trials.qualification().stream().map(q -> Field.qualification(q.code())).toList());
        assertThat(asked.getFirst().atLeast()).isEqualTo(trials.qualification().size());
    }

    @Test
    void withoutAClassQualifiedAsksForTheClassFirst() {
        assertThat(codes(Gates.requirements(Stage.QUALIFIED, Optional.empty()))).containsExactly("class", "decision-maker");
    }

    @Test
    void discoveredAsksForThreeOfTheFourOfBant() {
        UUID deal = office.deal(Stage.QUALIFIED);
        write(deal, DealFields.NEED, "faster triage");
        write(deal, DealFields.BUDGET, "planned for 2027");
        Missing bant = Gates.missing(office.state(deal), Stage.QUALIFIED, Stage.DISCOVERED, office.content()).getFirst();
        assertThat(bant.requirement().code()).isEqualTo("bant");
        assertThat(bant.have()).isEqualTo(2);
        assertThat(bant.open()).containsExactly(DealFields.AUTHORITY, DealFields.TIMELINE);
        write(deal, DealFields.AUTHORITY, "she decides");
        assertThat(Gates.missing(office.state(deal), Stage.QUALIFIED, Stage.DISCOVERED, office.content())).isEmpty();
    }

    @Test
    void theFourthOfBantMayFollowLater() {
        UUID deal = office.deal(Stage.QUALIFIED);
        Office.evidence(Stage.DISCOVERED).forEach(change -> write(deal, change));
        assertThat(Gates.later(office.state(deal), Stage.QUALIFIED, Stage.DISCOVERED, office.content()))
                .singleElement()
                .satisfies(later -> assertThat(later.open()).containsExactly(DealFields.TIMELINE));
    }

    @Test
    void implementationDefinedAsksForAllFour() {
        UUID deal = office.deal(Stage.DISCOVERED);
        DealFields.DEFINITION.stream().limit(3).forEach(field -> write(deal, field, "clear"));
        assertThat(Gates.missing(office.state(deal), Stage.DISCOVERED, Stage.IMPLEMENTATION_DEFINED, office.content()))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.have()).isEqualTo(3);
                    assertThat(missing.open()).containsExactly(DealFields.IMPLEMENTATION_TIMELINE);
                });
    }

    @Test
    void onlyACareProvidersContractNeedsItsDeclaration() {
        assertThat(codes(Gates.requirements(Stage.CONTRACT_SIGNED, office.content().dealClass("care-provider-outpatient-government"))))
                .containsExactly("contract", "declaration");
        assertThat(codes(Gates.requirements(Stage.CONTRACT_SIGNED, office.content().dealClass("insurance")))).containsExactly("contract");
    }

    @Test
    void aMoveOverSeveralStagesNeedsWhatEachOfThemNeeds() {
        UUID deal = office.deal(Stage.QUALIFIED);
        List<Missing> missing = Gates.missing(office.state(deal), Stage.QUALIFIED, Stage.PAYMENT_DONE, office.content());
        assertThat(missing.stream().map(m -> m.requirement().code()))
                .containsExactly("bant", "definition", "offer", "acceptance", "contract", "declaration", "payment");
        assertThat(missing.stream().map(Missing::stage).distinct())
                .containsExactlyElementsOf(Stage.PATH.subList(Stage.PATH.indexOf(Stage.DISCOVERED), Stage.PATH.size()));
    }

    @Test
    void aMoveBackNeedsNothing() {
        UUID deal = office.deal(Stage.DISCOVERED);
        assertThat(Gates.missing(office.state(deal), Stage.DISCOVERED, Stage.PROSPECTED, office.content())).isEmpty();
    }

    @Test
    void lostNeedsAReasonAndWordsAndNothingOfTheStagesBetween() {
        UUID deal = office.deal(Stage.PROSPECTED);
        assertThat(Gates.missing(office.state(deal), Stage.PROSPECTED, Stage.LOST, office.content()))
                .singleElement()
                .satisfies(missing -> assertThat(missing.open()).containsExactly(DealFields.LOST_REASON, DealFields.LOST_WORDS));
    }

    @Test
    void aTextOfBlanksAndInvisibleCharactersFulfilsNothing() {
        assertThat(Gates.filled(Optional.of(Value.of(" \t\u00A0\u200B\uFEFF\u0000")))).isFalse();
        assertThat(Gates.filled(Optional.of(Value.of("\u200Bx")))).isTrue();
        assertThat(Gates.filled(Optional.empty())).isFalse();
    }

    @Test
    void theEvidenceIsWhatFulfilledTheGatesAtThatMoment() {
        UUID deal = office.deal(Stage.QUALIFIED);
        Office.evidence(Stage.DISCOVERED).forEach(change -> write(deal, change));
        Map<String, Value> evidence = Gates.evidence(office.state(deal), Stage.PROSPECTED, Stage.DISCOVERED, office.content());
        assertThat(evidence)
                .containsEntry("bant.budget", Value.of("learnt"))
                .containsEntry("decision-maker", Value.of(Office.MARTA))
                .containsEntry("qualification.decides", Value.of("answered"))
                .doesNotContainKey("bant.timeline")
                .doesNotContainKey("country");
    }

    @Test
    void theNextGateSaysHowFarTheDealIs() {
        UUID deal = office.deal(Stage.QUALIFIED);
        Office.evidence(Stage.DISCOVERED).forEach(change -> write(deal, change));
        GateProgress progress = Gates.next(office.state(deal), office.content()).orElseThrow();
        assertThat(progress.stage()).isEqualTo(Stage.DISCOVERED);
        assertThat(progress.ready()).isTrue();
        assertThat(progress.steps()).singleElement().satisfies(step -> {
            assertThat(step.have()).isEqualTo(3);
            assertThat(step.of()).isEqualTo(4);
        });
    }

    @Test
    void noGateFollowsTheLastStageNorALoss() {
        assertThat(Gates.next(office.state(office.deal(Stage.PAYMENT_DONE)), office.content())).isEmpty();
        assertThat(Gates.next(office.state(office.lostDeal()), office.content())).isEmpty();
    }

    @Test
    void everyDefaultClassHasAListOfThreeToSixQuestionsWithoutTwins() {
        assertThat(DefaultContent.content().classes()).hasSize(9).allSatisfy(dealClass -> {
            assertThat(dealClass.qualification()).hasSizeBetween(3, 6);
            assertThat(dealClass.qualification().stream().map(Choice::code).distinct()).hasSameSizeAs(dealClass.qualification());
        });
    }

    private void write(UUID deal, Field field, String text) {
        write(deal, Office.text(field, text));
    }

    private void write(UUID deal, Change change) {
        office.done(Office.BEN, Command.Edit.fields(EntityRef.deal(deal), List.of(change)));
    }

    private static List<String> codes(List<Requirement> requirements) {
        return requirements.stream().map(Requirement::code).toList();
    }
}
