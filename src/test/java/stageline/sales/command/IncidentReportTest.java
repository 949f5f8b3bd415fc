package stageline.sales.command;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.BEN;
import static stageline.sales.Office.MARTA;
import static stageline.sales.Office.QUIM;
import static stageline.sales.Office.SANITAS;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;

/// An incident is reported with what a non-conformity needs, and whoever handles it is told.
class IncidentReportTest {

    private static final UUID ACTIVITY = id("incident");
    private static final UUID TASK = id("task of the incident");
    private static final String WHAT = "Handle the non-conformity under GP-006";

    private final Office office = new Office();
    private final UUID deal = office.deal(Stage.PROSPECTED);

    @Test
    void standsOnTheRecordAndMakesATaskForTheQualityManager() {
        office.done(BEN, report(said()));

        RecordState incident = office.state(EntityRef.activity(ACTIVITY));
        assertThat(incident.text(ActivityFields.KIND)).contains("incident");
        assertThat(incident.text(ActivityFields.HARM)).contains("unknown");
        assertThat(incident.ref(ActivityFields.DEAL)).contains(deal);
        assertThat(incident.ref(ActivityFields.AUTHOR)).contains(BEN.person());
        assertThat(incident.members(Relation.CONTACTS)).containsExactly(Member.of(Relation.CONTACTS, Value.of(MARTA)));
        RecordState task = office.state(EntityRef.task(TASK));
        assertThat(task.text(TaskFields.WHAT)).contains(WHAT);
        assertThat(task.text(TaskFields.ROLE)).contains(Role.QUALITY_MANAGER.code());
        assertThat(task.ref(TaskFields.PERSON)).isEmpty();
        assertThat(task.text(TaskFields.DETAILS)).contains("It showed another patient's image");
        assertThat(task.ref(TaskFields.DEAL)).contains(deal);
        assertThat(task.ref(TaskFields.COMPANY)).contains(SANITAS);
        assertThat(task.text(TaskFields.ON)).contains(EntityRef.activity(ACTIVITY).text());
    }

    @Test
    void isUndoneTogetherWithItsTask() {
        OperationId reported = office.done(BEN, report(said()));

        office.done(BEN, new Command.Revoke(reported));

        assertThat(office.state(EntityRef.activity(ACTIVITY)).exists()).isFalse();
        assertThat(office.state(EntityRef.task(TASK)).exists()).isFalse();
    }

    @Test
    void isDoneByWhoeverHandlesIt() {
        office.done(BEN, report(said()));

        office.done(QUIM, Command.Edit.fields(EntityRef.task(TASK), List.of(
                Change.set(TaskFields.DONE, Value.of(office.now())), Change.set(TaskFields.OUTCOME, Value.of("R-006-014")))));

        assertThat(office.state(EntityRef.task(TASK)).value(TaskFields.DONE)).isPresent();
    }

    @Test
    void needsWhatHappenedOnWhichDayAndWhetherAnybodyCameToHarm() {
        for (Field needed : List.of(ActivityFields.TEXT, ActivityFields.HAPPENED, ActivityFields.HARM)) {
            List<Change> without = said().stream().filter(change -> !change.field().equals(needed)).toList();
            assertThat(office.refusals(BEN, report(without))).as(needed.code()).containsExactly(Code.REQUIRED);
        }
        assertThat(office.refusals(BEN, report(with(text(ActivityFields.HARM, "perhaps"))))).containsExactly(Code.INVALID);
    }

    @Test
    void keepsWhatItNeeds() {
        office.done(BEN, report(said()));
        EntityRef incident = EntityRef.activity(ACTIVITY);

        assertThat(office.refusals(BEN, Command.Edit.fields(incident, List.of(
                new Change(ActivityFields.HARM, Value.of("unknown"), null))))).containsExactly(Code.REQUIRED);
        office.done(BEN, Command.Edit.fields(incident, List.of(
                new Change(ActivityFields.HARM, Value.of("unknown"), Value.of("yes")))));
        assertThat(office.state(incident).text(ActivityFields.HARM)).contains("yes");
    }

    @Test
    void aCallNeedsNoneOfItAndBecomesAnIncidentWithAllOfItOnly() {
        EntityRef call = EntityRef.activity(id("call"));
        office.done(BEN, new Command.Create(call, List.of(
                text(ActivityFields.KIND, "call"), text(ActivityFields.DIRECTION, "in"),
                Change.set(ActivityFields.AT, Value.of(office.now()))), List.of()));
        Change kind = new Change(ActivityFields.KIND, Value.of("call"), Value.of("incident"));

        assertThat(office.refusals(BEN, Command.Edit.fields(call, List.of(kind))))
                .containsExactly(Code.REQUIRED, Code.REQUIRED, Code.REQUIRED);
        office.done(BEN, Command.Edit.fields(call, List.of(
                kind, text(ActivityFields.TEXT, "It stopped"), text(ActivityFields.HARM, "no"),
                Change.set(ActivityFields.HAPPENED, Value.of(LocalDate.of(2026, 3, 1))))));
    }

    @Test
    void isReportedAndMendedAndHandedOnByTheQualityManagerWhoReadsAllElse() {
        OperationId reported = office.done(QUIM, report(said()));
        EntityRef incident = EntityRef.activity(ACTIVITY);
        office.done(QUIM, mend(List.of(new Change(ActivityFields.HARM, Value.of("unknown"), Value.of("yes")))));
        office.done(QUIM, Command.Edit.fields(EntityRef.task(TASK), List.of(
                Change.set(TaskFields.PERSON, Value.of(BEN.person())),
                new Change(TaskFields.ROLE, Value.of(Role.QUALITY_MANAGER.code()), null))));

        assertThat(office.state(incident).text(ActivityFields.HARM)).contains("yes");
        assertThat(office.refusals(QUIM, Command.Edit.fields(incident, List.of(
                new Change(ActivityFields.KIND, Value.of("incident"), Value.of("note")))))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, new Command.Remove(incident, "a mistake"))).containsExactly(Code.NOT_PERMITTED);
        office.done(QUIM, new Command.Revoke(reported));
        assertThat(office.state(incident).exists()).isFalse();
    }

    @Test
    void opensNoOtherWayToWriteForTheQualityManager() {
        EntityRef call = EntityRef.activity(id("call"));
        List<Change> said = List.of(
                text(ActivityFields.KIND, "call"), text(ActivityFields.DIRECTION, "in"),
                Change.set(ActivityFields.AT, Value.of(office.now())), text(ActivityFields.TEXT, "It stopped"));
        assertThat(office.refusals(QUIM, new Command.Create(call, said, List.of()))).containsExactly(Code.NOT_PERMITTED);
        office.done(BEN, new Command.Create(call, said, List.of()));
        assertThat(office.refusals(QUIM, Command.Edit.fields(call, List.of(
                new Change(ActivityFields.KIND, Value.of("call"), Value.of("incident")), text(ActivityFields.HARM, "no"),
                Change.set(ActivityFields.HAPPENED, Value.of(LocalDate.of(2026, 3, 1))))))).containsExactly(Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, Command.Edit.fields(call, List.of(text(ActivityFields.BATCH, "2"))))).containsExactly(
                Code.NOT_PERMITTED);
        assertThat(office.refusals(QUIM, new Command.Create(
                EntityRef.task(id("other task")), List.of(text(TaskFields.WHAT, "Call them")), List.of()))).containsExactly(
                Code.NOT_PERMITTED);
    }

    @Test
    void isMendedFieldByFieldTogetherWithTheOpenTaskThatRepeatsIt() {
        office.done(BEN, report(said()));
        Change text = new Change(
                ActivityFields.TEXT, Value.of("It showed another patient's image"), Value.of("It showed no image at all"));

        OperationId mended = office.done(ANA, mend(List.of(text, text(ActivityFields.BATCH, "2.4.1"))));

        assertThat(office.state(EntityRef.activity(ACTIVITY)).text(ActivityFields.TEXT)).contains("It showed no image at all");
        assertThat(office.state(EntityRef.activity(ACTIVITY)).text(ActivityFields.BATCH)).contains("2.4.1");
        assertThat(office.state(EntityRef.activity(ACTIVITY)).ref(ActivityFields.AUTHOR)).as("who noted it").contains(BEN.person());
        assertThat(office.state(EntityRef.task(TASK)).text(TaskFields.DETAILS)).contains("It showed no image at all");

        office.done(ANA, new Command.Revoke(mended));
        assertThat(office.state(EntityRef.activity(ACTIVITY)).text(ActivityFields.TEXT)).contains("It showed another patient's image");
        assertThat(office.state(EntityRef.activity(ACTIVITY)).text(ActivityFields.BATCH)).isEmpty();
        assertThat(office.state(EntityRef.task(TASK)).text(TaskFields.DETAILS)).contains("It showed another patient's image");
    }

    @Test
    void isMendedAloneWhereItsTaskIsDoneOrSaysSomethingElse() {
        office.done(BEN, report(said()));
        office.done(QUIM, Command.Edit.fields(EntityRef.task(TASK), List.of(Change.set(TaskFields.DONE, Value.of(office.now())))));

        office.done(BEN, mend(List.of(new Change(
                ActivityFields.TEXT, Value.of("It showed another patient's image"), Value.of("It showed no image at all")))));

        assertThat(office.state(EntityRef.task(TASK)).text(TaskFields.DETAILS)).contains("It showed another patient's image");
    }

    private Command mend(List<Change> changes) {
        return new IncidentMending(
                office.state(EntityRef.activity(ACTIVITY)), Optional.of(office.state(EntityRef.task(TASK))), changes, List.of(), List.of())
                .command();
    }

    private Command report(List<Change> said) {
        return new IncidentReport(said, List.of(Member.of(Relation.CONTACTS, Value.of(MARTA)))).command(ACTIVITY, TASK, WHAT);
    }

    private List<Change> with(Change change) {
        List<Change> said = new ArrayList<>(said().stream().filter(each -> !each.field().equals(change.field())).toList());
        said.add(change);
        return said;
    }

    private List<Change> said() {
        return List.of(
                Change.set(ActivityFields.COMPANY, Value.of(SANITAS)),
                Change.set(ActivityFields.DEAL, Value.of(deal)),
                Change.set(ActivityFields.AT, Value.of(office.now())),
                text(ActivityFields.TEXT, "It showed another patient's image"),
                text(ActivityFields.HARM, "unknown"),
                Change.set(ActivityFields.HAPPENED, Value.of(LocalDate.of(2026, 3, 1))),
                text(ActivityFields.REACH, "Dr. Soto, extension 212"));
    }
}
