package stageline.sales.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.Member;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;

/// What somebody mends of an incident that was reported.
///
/// The open task that handles it repeats what happened; as long as it still says what was reported, it follows in the same operation.
///
/// @param incident the incident as it was seen
/// @param task     the task that handles it; empty where there is none
/// @param changes  the fields that are to hold something else
/// @param join     the contacts who reported it after all
/// @param part     the contacts who did not
public record IncidentMending(
        RecordState incident, Optional<RecordState> task, List<Change> changes, List<Member> join, List<Member> part) {

    public IncidentMending {
        changes = List.copyOf(changes);
        join = List.copyOf(join);
        part = List.copyOf(part);
    }

    /// Whether nothing is to be otherwise.
    public boolean nothing() {
        return changes.isEmpty() && join.isEmpty() && part.isEmpty();
    }

    /// What writes it.
    public Command command() {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.Edit(incident.entity(), changes, join, part, Optional.empty()));
        following().map(details -> Command.Edit.fields(details.task().entity(), List.of(details.change()))).ifPresent(commands::add);
        return new Command.Together(commands);
    }

    /// How the task's details change.
    private record Following(RecordState task, Change change) {}

    private Optional<Following> following() {
        Optional<Value> reported = incident.value(ActivityFields.TEXT);
        return task.filter(RecordState::exists)
                .filter(known -> known.value(TaskFields.DONE).isEmpty() && known.value(TaskFields.DETAILS).equals(reported))
                .flatMap(known -> text().map(said ->
                        new Following(known, new Change(TaskFields.DETAILS, reported.orElse(null), said.after()))));
    }

    private Optional<Change> text() {
        return changes.stream().filter(change -> change.field().equals(ActivityFields.TEXT)).findFirst();
    }
}
