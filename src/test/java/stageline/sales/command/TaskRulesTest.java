package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.MARTA;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;

class TaskRulesTest {

    private static final EntityRef TASK = EntityRef.task(id("task"));
    private static final Assignee FOR_BEN = new Assignee.Person(BEN.person());
    private static final Assignee FOR_QUALITY = new Assignee.Holders(Role.QUALITY_MANAGER.code());

    private final Office office = new Office();

    @Test
    void aTaskSaysWhatIsToBeDone() {
        assertThat(office.decide(BEN, create(Change.set(TaskFields.COMPANY, Value.of(SANITAS)))))
                .isEqualTo(Decision.refused(Refusal.at(TaskFields.WHAT, Code.REQUIRED)));
        assertThat(office.refusals(BEN, create(text(TaskFields.WHAT, " ")))).containsExactly(Code.REQUIRED);
        make(FOR_BEN);
        assertThat(office.refusals(BEN, edit(new Change(TaskFields.WHAT, Value.of("Call back"), null)))).containsExactly(Code.REQUIRED);
    }

    @Test
    void itIsItsMakersUnlessTheySayOtherwise() {
        office.done(BEN, create(text(TaskFields.WHAT, "Call back")));
        assertThat(assignee()).contains(FOR_BEN);
    }

    @Test
    void itIsForAPersonOrForARole() {
        List<Change> both = List.of(
                text(TaskFields.WHAT, "Call back"),
                Change.set(TaskFields.PERSON, Value.of(BEN.person())),
                text(TaskFields.ROLE, Role.QUALITY_MANAGER.code()));
        assertThat(office.decide(ANA, create(both.toArray(Change[]::new))))
                .isEqualTo(Decision.refused(Refusal.at(TaskFields.ROLE, Code.INVALID)));
        make(FOR_BEN);
        Change besides = text(TaskFields.ROLE, Role.QUALITY_MANAGER.code());
        assertThat(office.decide(ANA, edit(besides))).isEqualTo(Decision.refused(Refusal.at(TaskFields.ROLE, Code.INVALID)));
    }

    @Test
    void namingOneLeavesTheOtherEmpty() {
        make(FOR_BEN);
        handTo(FOR_QUALITY);
        assertThat(office.state(TASK).value(TaskFields.PERSON)).isEmpty();
        assertThat(assignee()).contains(FOR_QUALITY);
        handTo(FOR_BEN);
        assertThat(office.state(TASK).value(TaskFields.ROLE)).isEmpty();
        assertThat(assignee()).contains(FOR_BEN);
    }

    @Test
    void itIsNeverLeftToNobody() {
        make(FOR_BEN);
        Change nobody = new Change(TaskFields.PERSON, Value.of(BEN.person()), null);
        assertThat(office.decide(ANA, edit(nobody))).isEqualTo(Decision.refused(Refusal.at(TaskFields.PERSON, Code.REQUIRED)));
    }

    @Test
    void onlyARoleThereIsCanBeAsked() {
        assertThat(office.refusals(ANA, create(text(TaskFields.WHAT, "Call"), text(TaskFields.ROLE, "JD-999"))))
                .containsExactly(Code.INVALID);
    }

    @Test
    void whoItIsForDoesItThoughTheyWriteNothingElse() {
        make(FOR_QUALITY);
        OperationId doing = office.done(QUIM, done());
        assertThat(office.state(TASK).moment(TaskFields.DONE)).contains(office.now());
        office.done(QUIM, new Command.Revoke(doing));
        assertThat(office.state(TASK).moment(TaskFields.DONE)).isEmpty();
        assertThat(office.refusals(QUIM, new Command.Edit(TASK, FOR_BEN.changes(Optional.of(office.state(TASK))), List.of(), List.of(),
                Optional.empty()))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, edit(text(TaskFields.WHAT, "Less")))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, new Command.Remove(TASK, "not needed"))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, new Command.Edit(
                TASK, List.of(), List.of(Member.of(Relation.CONTACTS, Value.of(MARTA))), List.of(), Optional.empty())))
                .containsExactly(Code.NOT_PERMITTED);
    }

    @Test
    void whoWritesNoRecordsLeavesTheTasksOfOthersAlone() {
        make(FOR_BEN);
        assertThat(office.refusals(QUIM, done())).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, new Command.Create(
                EntityRef.task(id("another")), List.of(text(TaskFields.WHAT, "Call")), List.of()))).containsExactly(Code.NOT_PERMITTED);
    }

    private void make(Assignee whose) {
        List<Change> fields = new ArrayList<>(whose.changes(Optional.empty()));
        fields.add(text(TaskFields.WHAT, "Call back"));
        office.done(ANA, create(fields.toArray(Change[]::new)));
    }

    private void handTo(Assignee whose) {
        office.done(ANA, Command.Edit.fields(TASK, whose.changes(Optional.of(office.state(TASK)))));
    }

    private Optional<Assignee> assignee() {
        return Assignee.of(office.state(TASK));
    }

    private Command done() {
        return edit(Change.set(TaskFields.DONE, Value.of(office.now())), text(TaskFields.OUTCOME, "They agree"));
    }

    private static Command create(Change... fields) {
        return new Command.Create(TASK, List.of(fields), List.of());
    }

    private static Command edit(Change... changes) {
        return Command.Edit.fields(TASK, List.of(changes));
    }
}
