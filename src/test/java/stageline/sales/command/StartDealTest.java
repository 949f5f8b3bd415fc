package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.MARTA;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

class StartDealTest {

    private final Office office = new Office();
    private final UUID deal = id("new deal");

    @Test
    void aNewDealEntersProspectedWithTheEvidenceOfItsGate() {
        office.done(BEN, start(Office.prospected()));
        RecordState state = office.state(deal);
        assertThat(state.stage()).isEqualTo(Stage.PROSPECTED);
        assertThat(state.transitions().getFirst().from()).isEqualTo(Stage.LEAD);
        assertThat(state.transitions().getFirst().evidence())
                .containsEntry("country", Value.of("ES"))
                .containsEntry("company", Value.of(SANITAS))
                .hasSize(8);
    }

    @Test
    void whatProspectedAsksForIsNamedWhereItIsMissing() {
        List<Change> some = Office.prospected().stream().filter(change -> !change.field().equals(DealFields.AMOUNT)).toList();
        Decision.Refused refused = (Decision.Refused) office.decide(BEN, start(some));
        assertThat(refused.refusals()).containsExactly(Refusal.of(Code.MISSING, "amount"));
        assertThat(refused.missing()).singleElement().satisfies(missing -> assertThat(missing.open()).containsExactly(DealFields.AMOUNT));
    }

    @Test
    void aDealsNameIsComposedAndNeverTypedWhole() {
        assertThat(office.refusals(BEN, start(with(text(DealFields.WHOLE_NAME, "ES Sanitas Pilot"))))).containsExactly(Code.INVALID);
    }

    @Test
    void theSameDealBeginsOnce() {
        office.done(BEN, start(Office.prospected()));
        assertThat(office.refusals(BEN, start(Office.prospected()))).containsExactly(Code.EXISTS);
    }

    @Test
    void aDealNeedsACompanyThatIsThere() {
        List<Change> nobody = Office.prospected().stream()
                .map(change -> change.field().equals(DealFields.COMPANY) ? Change.set(change.field(), Value.of(id("nobody"))) : change)
                .toList();
        assertThat(office.refusals(BEN, start(nobody))).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void aDealMadeFromALostOneGetsItsPartsContactsAndOfferingsAndALink() {
        UUID lost = office.deal(Stage.DISCOVERED);
        Member offering = Member.of(Relation.OFFERINGS, Value.of("Triage API"));
        office.done(BEN, new Command.Edit(EntityRef.deal(lost), List.of(), List.of(offering), List.of(), Optional.empty()));
        office.done(BEN, Office.loss(lost, Stage.DISCOVERED));
        office.done(BEN, from(lost));
        RecordState state = office.state(deal);
        assertThat(state.stage()).isEqualTo(Stage.PROSPECTED);
        assertThat(state.ref(DealFields.PREDECESSOR)).contains(lost);
        assertThat(state.text(DealFields.BRIEF)).contains("Proof of Concept");
        assertThat(state.money(DealFields.AMOUNT)).contains(Office.euros(25_000));
        assertThat(state.members().keySet()).containsExactlyInAnyOrder(Office.decisionMaker(MARTA), offering);
        assertThat(state.text(Field.qualification("decides"))).contains("answered");
    }

    @Test
    void aDealMadeFromALostOneDoesNotGetTheEvidenceOfGatesBehindQualifiedNorTheLoss() {
        UUID lost = office.deal(Stage.OFFER_SENT);
        office.done(BEN, Office.loss(lost, Stage.OFFER_SENT));
        office.done(BEN, from(lost));
        List<Field> others = List.of(DealFields.OFFER_REFERENCE, DealFields.LOST_REASON, DealFields.LOST_WORDS);
        Stream.of(DealFields.BANT, DealFields.DEFINITION, others)
                .flatMap(List::stream)
                .forEach(field -> assertThat(office.state(deal).value(field)).as(field.code()).isEmpty());
    }

    @Test
    void aCloseDateThatHasPassedIsAskedForAnew() {
        UUID lost = office.lostDeal();
        office.pass(Duration.ofDays(365));
        Decision.Refused refused = (Decision.Refused) office.decide(BEN, from(lost));
        assertThat(refused.refusals()).containsExactly(Refusal.of(Code.MISSING, "close"));
        office.done(BEN, new Command.StartDeal(deal, List.of(close(2028)), List.of(), Optional.of(lost)));
        assertThat(office.state(deal).day(DealFields.CLOSE_DATE)).contains(LocalDate.of(2028, 1, 1));
    }

    @Test
    void whatIsSaidOfTheNewDealCountsOverWhatTheLostOneHad() {
        UUID lost = office.lostDeal();
        office.done(BEN, new Command.StartDeal(deal, List.of(text(DealFields.BRIEF, "Roll-out")), List.of(), Optional.of(lost)));
        assertThat(office.state(deal).text(DealFields.BRIEF)).contains("Roll-out");
    }

    @Test
    void onlyALostDealOrASignedOneHasASuccessor() {
        UUID live = office.deal(Stage.QUALIFIED);
        assertThat(office.refusals(BEN, from(live))).containsExactly(Code.INVALID);
        assertThat(office.refusals(BEN, from(id("nobody")))).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void aPredecessorIsNamedWhenTheDealBeginsAndNotAsAField() {
        UUID lost = office.lostDeal();
        Change link = Change.set(DealFields.PREDECESSOR, Value.of(lost));
        assertThat(office.refusals(BEN, start(with(link)))).containsExactly(Code.INVALID);
    }

    @Test
    void whoeverOnlyReadsStartsNoDeal() {
        assertThat(office.refusals(Office.QUIM, start(Office.prospected()))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.drafts(ANA, start(Office.prospected())).getFirst().event()).isInstanceOf(Event.Created.class);
    }

    private Command start(List<Change> fields) {
        return new Command.StartDeal(deal, fields, List.of(), Optional.empty());
    }

    private Command from(UUID lost) {
        return new Command.StartDeal(deal, List.of(), List.of(), Optional.of(lost));
    }

    private static List<Change> with(Change more) {
        List<Change> changes = new ArrayList<>(Office.prospected());
        changes.add(more);
        return changes;
    }

    private static Change close(int year) {
        return Change.set(DealFields.CLOSE_DATE, Value.of(LocalDate.of(year, 1, 1)));
    }
}
