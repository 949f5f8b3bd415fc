package stageline.sales.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.ActivityFields.ActivityKind;
import stageline.sales.record.ActivityFields.Direction;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;

/// An incident that somebody reports: a non-conformity, which the quality manager handles.
///
/// What was said and the task are made in one operation, so that one undo takes back both.
///
/// @param fields what was said of it, the company and the deal that it is about among them
/// @param with   the contacts who reported it
public record IncidentReport(List<Change> fields, List<Member> with) {

    private static final Set<Field> ABOUT = Set.of(ActivityFields.COMPANY, ActivityFields.DEAL);

    public IncidentReport {
        fields = List.copyOf(fields);
        with = List.copyOf(with);
    }

    /// What makes the activity and the task, which is done on the activity.
    ///
    /// @param activity the new activity's identity
    /// @param task     the new task's identity
    /// @param what     what the task says is to be done
    public Command command(UUID activity, UUID task, String what) {
        List<Change> said = new ArrayList<>(fields);
        said.add(Change.set(ActivityFields.KIND, Value.of(ActivityKind.INCIDENT.code())));
        said.add(Change.set(ActivityFields.DIRECTION, Value.of(Direction.INCOMING.code())));
        return new Command.Together(List.of(
                new Command.Create(EntityRef.activity(activity), said, with),
                new Command.Create(EntityRef.task(task), task(activity, what), List.of())));
    }

    private List<Change> task(UUID activity, String what) {
        List<Change> task = new ArrayList<>(List.of(
                Change.set(TaskFields.WHAT, Value.of(what)),
                Change.set(TaskFields.KIND, Value.of(TaskKind.HANDLE_INCIDENT.code())),
                Change.set(TaskFields.ROLE, Value.of(Role.QUALITY_MANAGER.code())),
                Change.set(TaskFields.ON, Value.of(EntityRef.activity(activity).text()))));
        fields.stream()
                .filter(change -> change.field().equals(ActivityFields.TEXT))
                .forEach(text -> task.add(new Change(TaskFields.DETAILS, null, text.after())));
        fields.stream()
                .filter(change -> ABOUT.contains(change.field()))
                .forEach(about -> task.add(new Change(
                        about.field().equals(ActivityFields.DEAL) ? TaskFields.DEAL : TaskFields.COMPANY, null, about.after())));
        return task;
    }
}
