package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command.ImportedMove;
import stageline.sales.command.Command.MoveDeal;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.OperationId;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

class UndoTest {

    private final Office office = new Office();

    @Test
    void undoLeavesAnOperationOutAndRedoBringsItBack() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId edit = office.done(BEN, next(deal, "call"));
        OperationId undo = office.done(BEN, new Revoke(edit));
        assertThat(office.state(deal).text(DealFields.NEXT_STEP)).isEmpty();
        office.done(BEN, new Revoke(undo));
        assertThat(office.state(deal).text(DealFields.NEXT_STEP)).contains("call");
    }

    @Test
    void whatIsUndoneCanNotBeUndoneAgain() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId edit = office.done(BEN, next(deal, "call"));
        office.done(BEN, new Revoke(edit));
        assertThat(office.refusals(BEN, new Revoke(edit))).containsExactly(Code.NOTHING_TO_UNDO);
        assertThat(office.refusals(BEN, new Revoke(new OperationId(id("elsewhere"), 1)))).containsExactly(Code.NOTHING_TO_UNDO);
    }

    @Test
    void peopleUndoTheirOwnAndManagersAlsoWhatOthersDid() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId bens = office.done(BEN, next(deal, "call"));
        OperationId anas = office.done(ANA, next(deal, "visit"));
        assertThat(office.refusals(BEN, new Revoke(anas))).containsExactly(Code.NOT_YOURS);
        office.done(ANA, new Revoke(bens));
        assertThat(office.revoked(bens)).isTrue();
    }

    @Test
    void undoingTheBeginningOfADealTakesItAway() {
        UUID deal = id("deal");
        OperationId start = office.done(BEN, new Command.StartDeal(deal, Office.prospected(), List.of(), Optional.empty()));
        office.done(BEN, new Revoke(start));
        assertThat(office.state(deal).exists()).isFalse();
        assertThat(office.state(deal).stage()).isEqualTo(Stage.LEAD);
    }

    @Test
    void aSlipOfTheHandIsUndoneWithinFiveMinutes() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId loss = office.done(BEN, Office.loss(deal, Stage.PROSPECTED));
        office.pass(Duration.ofMinutes(5));
        office.done(BEN, new Revoke(loss));
        assertThat(office.state(deal).stage()).isEqualTo(Stage.PROSPECTED);
        assertThat(office.state(deal).transitions()).hasSize(2);
    }

    @Test
    void afterFiveMinutesALossHasSettled() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId loss = office.done(BEN, Office.loss(deal, Stage.PROSPECTED));
        office.pass(Duration.ofMinutes(5).plusMillis(1));
        Decision.Refused refused = (Decision.Refused) office.decide(BEN, new Revoke(loss));
        assertThat(refused.refusals()).containsExactly(Refusal.of(Code.SETTLED, "loss", deal.toString()));
    }

    @Test
    void aClockThatWasSetBackDoesNotMakeALossYoungAgain() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId loss = office.done(BEN, Office.loss(deal, Stage.PROSPECTED));
        office.pass(Duration.ofDays(-1));
        assertThat(office.refusals(BEN, new Revoke(loss))).containsExactly(Code.SETTLED);
    }

    @Test
    void aLossIsUndoneByNobodyButWhoMadeIt() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId loss = office.done(BEN, Office.loss(deal, Stage.PROSPECTED));
        assertThat(office.refusals(ANA, new Revoke(loss))).containsExactly(Code.NOT_YOURS);
    }

    @Test
    void theBeginningOfALostDealCanNotBeUndone() {
        UUID deal = id("deal");
        OperationId start = office.done(BEN, new Command.StartDeal(deal, Office.prospected(), List.of(), Optional.empty()));
        office.done(BEN, Office.loss(deal, Stage.PROSPECTED));
        assertThat(office.refusals(ANA, new Revoke(start))).containsExactly(Code.SETTLED);
    }

    @Test
    void addingSomebodyIsUndoneUntilTheyJoin() {
        EntityRef eva = EntityRef.person(id("Eva"));
        OperationId added = office.done(ANA, new Command.Create(eva, List.of(text(PersonFields.NAME, "Eva")), List.of()));
        OperationId undo = office.done(ANA, new Revoke(added));
        office.done(ANA, new Revoke(undo));
        office.done(ANA, Command.Edit.fields(eva, List.of(text(PersonFields.ACCESS, Access.JOINED.code()))));
        Decision.Refused refused = (Decision.Refused) office.decide(ANA, new Revoke(added));
        assertThat(refused.refusals()).containsExactly(Refusal.of(Code.SETTLED, "person", eva.id().toString()));
    }

    @Test
    void aLossThatWasTakenOverGoesWithItsImport() {
        UUID deal = id("imported");
        List<ImportedMove> moves = List.of(new ImportedMove(Stage.LOST, Optional.of(Instant.parse("2025-01-01T00:00:00Z"))));
        OperationId imported = office.done(ANA, new Command.TakeOver(EntityRef.deal(deal), List.of(), List.of(), moves, Optional.empty()));
        assertThat(office.state(deal).stage()).isEqualTo(Stage.LOST);
        office.pass(Duration.ofDays(1));
        office.done(ANA, new Revoke(imported));
        assertThat(office.state(deal).exists()).isFalse();
    }

    @Test
    void aLossThatWasUndoneDoesNotComeBackOverWhatWasDoneSince() {
        UUID deal = office.deal(Stage.QUALIFIED);
        OperationId loss = office.done(BEN, Office.loss(deal, Stage.QUALIFIED));
        OperationId undo = office.done(BEN, new Revoke(loss));
        office.done(BEN, new MoveDeal(
                deal, Stage.QUALIFIED, Stage.DISCOVERED, Office.evidence(Stage.DISCOVERED), List.of(), Optional.empty(), false));
        assertThat(office.refusals(BEN, new Revoke(undo))).containsExactly(Code.MOVED_MEANWHILE);
    }

    @Test
    void aLossThatWasUndoneComesBackWhereNothingWasDoneSince() {
        UUID deal = office.deal(Stage.QUALIFIED);
        OperationId loss = office.done(BEN, Office.loss(deal, Stage.QUALIFIED));
        OperationId undo = office.done(BEN, new Revoke(loss));
        office.done(BEN, new Revoke(undo));
        assertThat(office.state(deal).stage()).isEqualTo(Stage.LOST);
    }

    @Test
    void whatOthersWroteLaterStaysWhenAMoveIsUndone() {
        UUID deal = office.deal(Stage.PROSPECTED);
        OperationId qualified = office.done(BEN, new MoveDeal(
                deal, Stage.PROSPECTED, Stage.QUALIFIED, Office.evidence(Stage.QUALIFIED), List.of(), Optional.empty(), false));
        office.done(ANA, new MoveDeal(
                deal, Stage.QUALIFIED, Stage.DISCOVERED, Office.evidence(Stage.DISCOVERED), List.of(), Optional.empty(), false));
        office.done(BEN, new Revoke(qualified));
        assertThat(office.state(deal).stage()).isEqualTo(Stage.DISCOVERED);
        assertThat(office.state(deal).text(DealFields.BUDGET)).contains("learnt");
    }

    @Test
    void theWorkspacesBeginningCanNotBeUndone() {
        OperationId beginning = office.state(office.workspace()).created().orElseThrow().operation();
        assertThat(office.refusals(ANA, new Revoke(beginning))).containsExactly(Code.SETTLED);
    }

    @Test
    void whatAnAdministratorDidIsUndoneOnlyByOneWhoStillIs() {
        Actor once = new Actor(BEN.person(), Set.of(Role.TECHNOLOGY_MANAGER));
        Member role = Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code()));
        OperationId given = office.done(once, new Command.Edit(
                EntityRef.person(ANA.person()), List.of(), List.of(role), List.of(), Optional.empty()));
        assertThat(office.refusals(BEN, new Revoke(given))).containsExactly(Code.NOT_PERMITTED);
        office.done(once, new Revoke(given));
        assertThat(office.state(EntityRef.person(ANA.person())).members()).isEmpty();
    }

    private static Command next(UUID deal, String step) {
        return Command.Edit.fields(EntityRef.deal(deal), List.of(text(DealFields.NEXT_STEP, step)));
    }
}
