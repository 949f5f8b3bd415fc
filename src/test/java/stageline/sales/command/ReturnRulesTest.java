package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command.Create;
import stageline.sales.command.Command.ReturnQuotation;
import stageline.sales.command.Command.ReturnQuotation.Request;
import stageline.sales.command.Command.Revoke;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;

/// A quotation that somebody asked to have sent is returned to them with comments.
class ReturnRulesTest {

    private static final EntityRef QUOTATION = EntityRef.quotation(id("quotation"));
    private static final EntityRef ASKED = EntityRef.task(id("asked"));
    private static final EntityRef REVISION = EntityRef.task(id("revision"));
    private static final ReturnQuotation RETURN = back("Say what the price is for.", new Request(ASKED.id(), REVISION.id()));

    private final Office office = new Office();

    @BeforeEach
    void somebodyAsks() {
        UUID deal = office.deal(Stage.QUALIFIED);
        office.done(BEN, new Create(QUOTATION, List.of(
                Change.set(QuotationFields.DEAL, Value.of(deal)),
                text(QuotationFields.NUMBER, "2026-A7-0031"),
                Change.set(QuotationFields.REVISION, new Value.Whole(1))), List.of()));
        ask(BEN, ASKED);
    }

    @Test
    void whoAskedGetsATaskWithTheCommentAndWhatAskedIsDone() {
        office.done(ANA, RETURN);

        RecordState asked = office.state(ASKED);
        assertThat(asked.moment(TaskFields.DONE)).contains(office.now());
        assertThat(asked.text(TaskFields.OUTCOME)).contains("Say what the price is for.");
        RecordState revision = office.state(REVISION);
        assertThat(revision.text(TaskFields.KIND)).contains(TaskKind.REVISE_QUOTATION.code());
        assertThat(revision.ref(TaskFields.PERSON)).contains(BEN.person());
        assertThat(revision.text(TaskFields.DETAILS)).contains("Say what the price is for.");
        assertThat(revision.ref(TaskFields.QUOTATION)).contains(QUOTATION.id());
        assertThat(revision.moment(TaskFields.DONE)).isEmpty();
    }

    @Test
    void itIsUndoneWhole() {
        OperationId returned = office.done(ANA, RETURN);

        office.done(ANA, new Revoke(returned));

        assertThat(office.state(ASKED).moment(TaskFields.DONE)).isEmpty();
        assertThat(office.find(REVISION).filter(RecordState::exists)).isEmpty();
    }

    @Test
    void eachWhoAskedGetsOneTask() {
        ask(BEN, EntityRef.task(id("asked again")));
        ask(ANA, EntityRef.task(id("asked by Ana")));

        office.done(ANA, back("No.", new Request(ASKED.id(), REVISION.id()), new Request(id("asked again"), id("needless")),
                new Request(id("asked by Ana"), id("for Ana"))));

        assertThat(office.state(REVISION).ref(TaskFields.PERSON)).contains(BEN.person());
        assertThat(office.find(EntityRef.task(id("needless")))).isEmpty();
        assertThat(office.state(EntityRef.task(id("for Ana"))).ref(TaskFields.PERSON)).contains(ANA.person());
    }

    @Test
    void onlyWhoMaySendReturns() {
        assertThat(office.refusals(BEN, RETURN)).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, RETURN)).containsExactly(Code.NOT_PERMITTED);
    }

    @Test
    void itTakesAComment() {
        assertThat(office.refusals(ANA, back(" ", new Request(ASKED.id(), REVISION.id())))).containsExactly(Code.REASON_NEEDED);
    }

    @Test
    void whatNobodyAsksForAnyMoreIsNotReturned() {
        office.done(ANA, RETURN);

        assertThat(office.refusals(ANA, back("No.", new Request(ASKED.id(), id("another"))))).containsExactly(Code.NOT_FOUND);
        assertThat(office.refusals(ANA, back("No."))).containsExactly(Code.NOT_FOUND);
    }

    private void ask(Actor actor, EntityRef task) {
        office.done(actor, new Create(task, List.of(
                text(TaskFields.WHAT, "Send it"),
                text(TaskFields.KIND, TaskKind.SEND_QUOTATION.code()),
                text(TaskFields.ROLE, Role.SALES_MANAGER.code()),
                Change.set(TaskFields.QUOTATION, Value.of(QUOTATION.id()))), List.of()));
    }

    private static ReturnQuotation back(String comment, Request... requests) {
        return new ReturnQuotation(QUOTATION.id(), List.of(requests), "Revise it", comment);
    }
}
