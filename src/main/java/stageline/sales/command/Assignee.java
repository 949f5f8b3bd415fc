package stageline.sales.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;

/// Who is to do a task: a person, or whoever holds a role.
public sealed interface Assignee {

    /// One person.
    record Person(UUID id) implements Assignee {}

    /// Anybody who holds a role.
    ///
    /// @param role its code, perhaps one that only a newer version knows
    record Holders(String role) implements Assignee {}

    /// Who is to do a task; empty where nobody is named. Where two people named a person and a role without having seen each other, it is
    /// the person.
    static Optional<Assignee> of(RecordState task) {
        return task.ref(TaskFields.PERSON)
                .<Assignee>map(Person::new)
                .or(() -> task.text(TaskFields.ROLE).map(Holders::new));
    }

    /// What names them, and nobody beside them.
    ///
    /// @param task the task as its writer saw it; empty where it is new
    default List<Change> changes(Optional<RecordState> task) {
        Optional<Value> person = this instanceof Person(UUID id) ? Optional.of(Value.of(id)) : Optional.empty();
        Optional<Value> role = this instanceof Holders(String code) ? Optional.of(Value.of(code)) : Optional.empty();
        return List.of(
                new Change(TaskFields.PERSON, task.flatMap(seen -> seen.value(TaskFields.PERSON)).orElse(null), person.orElse(null)),
                new Change(TaskFields.ROLE, task.flatMap(seen -> seen.value(TaskFields.ROLE)).orElse(null), role.orElse(null)));
    }
}
