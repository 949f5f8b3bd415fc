package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.id;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command.Edit;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Command.TryAgain;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Transition;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;

class TryAgainTest {

    private final Office office = new Office();

    @Test
    void aMoveThatWasSupersededIsMadeFromWhereTheDealIsNow() {
        UUID deal = office.deal(Stage.QUALIFIED);
        OperationId mine = office.movedElsewhere(BEN, deal, Stage.QUALIFIED, Stage.IMPLEMENTATION_DEFINED);
        office.movedElsewhere(ANA, deal, Stage.QUALIFIED, Stage.DISCOVERED);
        assertThat(office.state(deal).stage()).isEqualTo(Stage.DISCOVERED);
        assertThat(office.refusals(BEN, again(mine))).containsExactly(Code.MISSING);

        office.done(BEN, Edit.fields(EntityRef.deal(deal), Office.evidenceUpTo(Stage.IMPLEMENTATION_DEFINED)));
        office.done(BEN, again(mine));

        assertThat(office.state(deal).stage()).isEqualTo(Stage.IMPLEMENTATION_DEFINED);
        assertThat(office.state(deal).openSuperseded()).isEmpty();
    }

    @Test
    void ofSeveralDealsThatWereMovedTogetherOneIsMovedAgainAlone() {
        UUID one = office.deal(Stage.PROSPECTED);
        UUID two = office.deal(Stage.PROSPECTED);
        OperationId mine = office.write(BEN, Stream.of(one, two)
                .map(deal -> Draft.plain(EntityRef.deal(deal), new Event.Moved(Stage.PROSPECTED, Stage.OFFER_SENT, Map.of(), List.of())))
                .toList());
        Stream.of(one, two).forEach(deal -> office.movedElsewhere(ANA, deal, Stage.PROSPECTED, Stage.QUALIFIED));
        office.done(BEN, Edit.fields(EntityRef.deal(one), Office.evidenceUpTo(Stage.OFFER_SENT)));

        office.done(BEN, new TryAgain(mine, Optional.of(one), Optional.empty()));

        assertThat(office.state(one).stage()).isEqualTo(Stage.OFFER_SENT);
        assertThat(office.state(two).stage()).isEqualTo(Stage.QUALIFIED);
        assertThat(office.state(two).openSuperseded()).hasSize(1);
    }

    @Test
    void aMoveBackNeedsAReasonThatCanBeGiven() {
        UUID deal = office.deal(Stage.QUALIFIED);
        OperationId mine = office.movedElsewhere(BEN, deal, Stage.QUALIFIED, Stage.DISCOVERED);
        office.movedElsewhere(ANA, deal, Stage.QUALIFIED, Stage.OFFER_SENT);
        office.done(BEN, Edit.fields(EntityRef.deal(deal), Office.evidenceUpTo(Stage.DISCOVERED)));
        assertThat(office.refusals(BEN, again(mine))).containsExactly(Code.REASON_NEEDED);

        office.done(BEN, new TryAgain(mine, Optional.of("the offer was sent by mistake")));

        assertThat(office.state(deal).stage()).isEqualTo(Stage.DISCOVERED);
    }

    @Test
    void aLostDealIsNotMovedAgainButTheMoveCanBeLetGo() {
        UUID deal = office.deal(Stage.QUALIFIED);
        office.done(ANA, Office.loss(deal, Stage.QUALIFIED));
        OperationId mine = office.movedElsewhere(BEN, deal, Stage.QUALIFIED, Stage.DISCOVERED);
        Transition move = office.state(deal).openSuperseded().getFirst();
        assertThat(office.refusals(BEN, again(mine))).containsExactly(Code.LOST_IS_FINAL);

        OperationId settled = office.done(BEN, settle(deal, move));

        assertThat(office.state(deal).openSuperseded()).isEmpty();
        assertThat(office.refusals(BEN, again(mine))).containsExactly(Code.NOTHING_TO_TRY_AGAIN);
        office.done(BEN, new Revoke(settled));
        assertThat(office.state(deal).openSuperseded()).containsExactly(move);
    }

    @Test
    void onlyWhatIsOpenIsSettled() {
        UUID deal = office.deal(Stage.QUALIFIED);
        Transition stands = office.state(deal).transitions().getLast();
        assertThat(office.refusals(BEN, settle(deal, stands))).containsExactly(Code.NOT_FOUND);
    }

    @Test
    void whatWasKeptOutIsDecidedByTheRulesOfNow() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId edit = office.done(BEN, next(deal, "call"));
        office.keepOut(edit);
        Actor without = new Actor(BEN.person(), Set.of(Role.QUALITY_MANAGER));
        assertThat(office.refusals(without, again(edit))).containsExactly(Code.NOT_PERMITTED);

        OperationId second = office.done(BEN, again(edit));

        assertThat(office.state(deal).text(DealFields.NEXT_STEP)).contains("call");
        assertThat(office.revoked(edit)).isTrue();
        office.done(BEN, new Revoke(second));
        assertThat(office.state(deal).text(DealFields.NEXT_STEP)).isEmpty();
        assertThat(office.revoked(edit)).isFalse();
    }

    @Test
    void aDealThatWasKeptOutBeginsUnderTheSameIdentity() {
        UUID deal = id("deal");
        OperationId start = office.done(BEN, new Command.StartDeal(deal, Office.prospected(), List.of(), Optional.empty()));
        office.keepOut(start);
        assertThat(office.find(EntityRef.deal(deal))).isEmpty();

        office.done(BEN, again(start));

        assertThat(office.state(deal).stage()).isEqualTo(Stage.PROSPECTED);
        assertThat(office.state(deal).transitions()).hasSize(1);
    }

    @Test
    void aMoveThatWasKeptOutPassesItsGatesAgain() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId move = office.done(BEN, new Command.MoveDeal(
                deal, Stage.PROSPECTED, Stage.QUALIFIED, Office.evidence(Stage.QUALIFIED), List.of(), Optional.empty(), false));
        office.keepOut(move);

        office.done(BEN, again(move));

        assertThat(office.state(deal).stage()).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void anUndoThatWasKeptOutIsMadeAgain() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId edit = office.done(BEN, next(deal, "call"));
        OperationId undo = office.done(BEN, new Revoke(edit));
        office.keepOut(undo);
        assertThat(office.revoked(edit)).isFalse();

        office.done(BEN, again(undo));

        assertThat(office.revoked(edit)).isTrue();
    }

    @Test
    void whatCountsAndWhatOthersDidIsNotTriedAgain() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId counts = office.done(BEN, next(deal, "call"));
        assertThat(office.refusals(BEN, again(counts))).containsExactly(Code.NOTHING_TO_TRY_AGAIN);
        office.keepOut(counts);
        assertThat(office.refusals(ANA, again(counts))).containsExactly(Code.NOT_YOURS);
    }

    @Test
    void whatWasKeptOutCanAlwaysBeLetGoByItsWriter() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId loss = office.done(BEN, Office.loss(deal, Stage.PROSPECTED));
        office.keepOut(loss);
        office.pass(Duration.ofDays(3));

        office.done(new Actor(BEN.person(), Set.of()), new Revoke(loss));

        assertThat(office.revoked(loss)).isTrue();
        assertThat(office.refusals(QUIM, new Revoke(loss))).contains(Code.NOTHING_TO_UNDO);
    }

    private static TryAgain again(OperationId operation) {
        return new TryAgain(operation, Optional.empty());
    }

    private static Edit settle(UUID deal, Transition move) {
        return new Edit(EntityRef.deal(deal), List.of(), List.of(move.settlement()), List.of(), Optional.empty());
    }

    private static Edit next(UUID deal, String step) {
        return Edit.fields(EntityRef.deal(deal), List.of(new Change(DealFields.NEXT_STEP, null, Value.of(step))));
    }
}
