package stageline.sales.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.MARTA;
import static stageline.sales.Office.id;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import stageline.sales.Office;
import stageline.sales.command.Actor;
import stageline.sales.command.Draft;
import stageline.sales.event.Event;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;

class MoveAdmissionTest {

    private static final EntityRef DEAL = EntityRef.deal(id("deal"));

    private final Office office = new Office();
    private final Admission admission = new Admission();

    @ParameterizedTest
    @EnumSource(value = Stage.class, names = {"LEAD", "LOST"}, mode = EnumSource.Mode.EXCLUDE)
    void aMoveWithTheEvidenceOfEveryStageItPassedIsAdmitted(Stage to) {
        assertThat(objection(BEN, new Event.Moved(Stage.LEAD, to, evidence(to), List.of()))).isEmpty();
    }

    @Test
    void eachPieceOfEvidenceIsAskedFor() {
        Map<String, Value> all = evidence(Stage.PAYMENT_DONE);
        for (String code : all.keySet()) {
            Map<String, Value> less = new HashMap<>(all);
            less.remove(code);
            assertThat(objection(BEN, new Event.Moved(Stage.LEAD, Stage.PAYMENT_DONE, less, List.of())))
                    .as(code)
                    .contains(Objection.OUT_OF_ORDER);
        }
    }

    @Test
    void evidenceOfBlanksIsNone() {
        Map<String, Value> blank = new HashMap<>(evidence(Stage.PROSPECTED));
        blank.put(DealFields.ORIGINATING_ACTION.code(), Value.of("\u00A0"));
        assertThat(objection(BEN, new Event.Moved(Stage.LEAD, Stage.PROSPECTED, blank, List.of()))).contains(Objection.OUT_OF_ORDER);
    }

    @Test
    void aNameThatIsKeptWholeStandsForItsParts() {
        Map<String, Value> named = new HashMap<>(evidence(Stage.PROSPECTED));
        Stream.of(DealFields.COUNTRY, DealFields.COMPANY, DealFields.BRIEF).forEach(part -> named.remove(part.code()));
        named.put(DealFields.WHOLE_NAME.code(), Value.of("Sanitas pilot"));
        assertThat(objection(BEN, new Event.Moved(Stage.LEAD, Stage.PROSPECTED, named, List.of()))).isEmpty();
    }

    @Test
    void whatTheClassAsksForIsTakenFromAnyClassWhereTheMoveDoesNotSayWhichItIs() {
        Map<String, Value> signed = Map.of(
                DealFields.CONTRACT_DATE.code(), Value.of(office.now()), DealFields.SIGNATORIES.code(), Value.of("M. Ruiz"));
        assertThat(objection(BEN, new Event.Moved(Stage.OFFER_APPROVED, Stage.CONTRACT_SIGNED, signed, List.of()))).isEmpty();
        Map<String, Value> known = new HashMap<>(evidence(Stage.CONTRACT_SIGNED));
        known.remove(DealFields.PROVIDER_DECLARATION.code());
        assertThat(objection(BEN, new Event.Moved(Stage.LEAD, Stage.CONTRACT_SIGNED, known, List.of())))
                .contains(Objection.OUT_OF_ORDER);
    }

    @Test
    void whatIsMissingMayBeMissingOnlyByAnOverrideAndOnlyOfAManager() {
        Event past = new Event.Moved(Stage.QUALIFIED, Stage.DISCOVERED, Map.of(), List.of("bant"));
        assertThat(objection(ANA, past)).contains(Objection.OUT_OF_ORDER);
        assertThat(overriding(ANA, past)).isEmpty();
        assertThat(overriding(BEN, past)).contains(Objection.NOT_PERMITTED);
    }

    @Test
    void anOverrideSaysAllThatIsMissing() {
        Event past = new Event.Moved(Stage.QUALIFIED, Stage.IMPLEMENTATION_DEFINED, Map.of(), List.of("bant"));
        assertThat(overriding(ANA, past)).contains(Objection.OUT_OF_ORDER);
    }

    @Test
    void aCorrectionNeedsNoEvidence() {
        assertThat(objection(BEN, plain(Stage.DISCOVERED, Stage.QUALIFIED))).isEmpty();
    }

    @Test
    void aLossSaysWhyAndNobodyOverridesThat() {
        Map<String, Value> why =
                Map.of(DealFields.LOST_REASON.code(), Value.of("price"), DealFields.LOST_WORDS.code(), Value.of("too dear"));
        assertThat(objection(BEN, new Event.Moved(Stage.QUALIFIED, Stage.LOST, why, List.of()))).isEmpty();
        assertThat(objection(BEN, plain(Stage.QUALIFIED, Stage.LOST))).contains(Objection.OUT_OF_ORDER);
        assertThat(overriding(ANA, new Event.Moved(Stage.QUALIFIED, Stage.LOST, Map.of(), List.of("loss"))))
                .contains(Objection.OUT_OF_ORDER);
    }

    @Test
    void noMoveLeadsToLeadOrNowhereOrOutOfLost() {
        assertThat(objection(ANA, plain(Stage.QUALIFIED, Stage.LEAD))).contains(Objection.OUT_OF_ORDER);
        assertThat(objection(ANA, plain(Stage.QUALIFIED, Stage.QUALIFIED))).contains(Objection.OUT_OF_ORDER);
        assertThat(objection(ANA, plain(Stage.LOST, Stage.QUALIFIED))).contains(Objection.OUT_OF_ORDER);
        assertThat(imported(ANA, plain(Stage.LOST, Stage.QUALIFIED))).contains(Objection.OUT_OF_ORDER);
    }

    @Test
    void onlyDealsMove() {
        Event back = plain(Stage.DISCOVERED, Stage.QUALIFIED);
        Draft draft = Draft.plain(EntityRef.contact(MARTA), back);
        assertThat(objection(ANA, draft)).contains(Objection.OUT_OF_ORDER);
    }

    @Test
    void whoHadNotSeenThatTheDealWasLostIsAdmittedAndTheFoldDecides() {
        EntityRef lost = EntityRef.deal(office.lostDeal());
        Map<String, Value> qualified = evidence(Stage.QUALIFIED);
        Draft late = Draft.plain(lost, new Event.Moved(Stage.PROSPECTED, Stage.QUALIFIED, qualified, List.of()));
        assertThat(objection(BEN, late)).isEmpty();
        office.write(BEN, List.of(late));
        assertThat(office.state(lost).stage()).isEqualTo(Stage.LOST);
    }

    @Test
    void whatAnotherSystemSaysNeedsNoEvidence() {
        assertThat(imported(BEN, plain(Stage.LEAD, Stage.CONTRACT_SIGNED))).isEmpty();
        assertThat(imported(Office.QUIM, plain(Stage.LEAD, Stage.CONTRACT_SIGNED))).contains(Objection.NOT_PERMITTED);
    }

    /// What the gates up to a stage found, with a decision maker from Qualified on.
    private static Map<String, Value> evidence(Stage to) {
        Map<String, Value> evidence = Stage.PATH.subList(0, Stage.PATH.indexOf(to) + 1).stream()
                .flatMap(stage -> Office.evidence(stage).stream())
                .collect(Collectors.toMap(change -> change.field().code(), change -> change.written().orElseThrow()));
        if (Stage.PROSPECTED.before(to)) {
            evidence.put("decision-maker", Value.of(MARTA));
        }
        return evidence;
    }

    private static Event plain(Stage from, Stage to) {
        return new Event.Moved(from, to, Map.of(), List.of());
    }

    private Optional<Objection> objection(Actor actor, Event event) {
        return objection(actor, Draft.plain(DEAL, event));
    }

    private Optional<Objection> overriding(Actor actor, Event event) {
        return objection(actor, new Draft(DEAL, event, Optional.empty(), Optional.of("board decision"), true));
    }

    private Optional<Objection> imported(Actor actor, Event event) {
        return objection(actor, new Draft(DEAL, event, Optional.of(Instant.EPOCH), Optional.empty(), false));
    }

    private Optional<Objection> objection(Actor actor, Draft draft) {
        Writer writer = new Writer(actor.person(), actor.roles(), true, false);
        return admission.objection(office.facts(actor, List.of(draft)).getFirst(), writer, office);
    }
}
