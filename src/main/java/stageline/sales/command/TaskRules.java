package stageline.sales.command;

import java.util.List;
import java.util.Set;
import stageline.sales.command.Refusal.Code;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.TaskFields;

/// For whom a task is: for one person, or for whoever holds a role.
final class TaskRules {

    private TaskRules() {}

    /// Why a task cannot be left like this; empty where it can, and for everything that is no task.
    ///
    /// @param record  the record as it would be
    /// @param touched the fields that were written; for whom it was before and stays is not asked
    static List<Refusal> refusals(RecordState record, Set<Field> touched) {
        boolean asked = touched.contains(TaskFields.PERSON) || touched.contains(TaskFields.ROLE);
        if (record.entity().type() != EntityType.TASK || !asked) {
            return List.of();
        }
        boolean person = record.value(TaskFields.PERSON).isPresent();
        boolean role = record.value(TaskFields.ROLE).isPresent();
        if (person && role) {
            return List.of(Refusal.at(TaskFields.ROLE, Code.INVALID));
        }
        return person || role ? List.of() : List.of(Refusal.at(TaskFields.PERSON, Code.REQUIRED));
    }
}
