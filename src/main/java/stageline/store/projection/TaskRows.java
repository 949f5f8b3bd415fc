package stageline.store.projection;

import static stageline.store.schema.Tables.TASK;
import static stageline.store.schema.Tables.TASK_CONTACT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;

/// The rows of tasks.
final class TaskRows {

    static final List<TableRows> TABLES =
            List.of(TableRows.always(Shapes.TASKS, TaskRows::task), TableRows.ofMembers(Shapes.TASK_CONTACTS, TaskRows::contacts));

    private TaskRows() {}

    private static List<Row> task(RecordState state, Context context) {
        Optional<UUID> said = state.ref(TaskFields.COMPANY);
        UUID company = said.map(context.companies()::resolve).orElse(null);
        return List.of(Shapes.TASKS.row()
                .set(TASK.ID, state.entity().id())
                .set(TASK.LIVE, state.exists())
                .set(TASK.WHAT, Cells.text(state, TaskFields.WHAT))
                .set(TASK.DETAILS, Cells.text(state, TaskFields.DETAILS))
                .set(TASK.KIND, Cells.text(state, TaskFields.KIND))
                .set(TASK.PERSON, state.ref(TaskFields.PERSON).orElse(null))
                .set(TASK.ROLE, state.text(TaskFields.ROLE).orElse(null))
                .set(TASK.DUE, state.day(TaskFields.DUE).orElse(null))
                .set(TASK.DONE, state.moment(TaskFields.DONE).map(Instant::toEpochMilli).orElse(null))
                .set(TASK.OUTCOME, Cells.text(state, TaskFields.OUTCOME))
                .set(TASK.COMPANY, company)
                .set(TASK.COMPANY_SAID, Cells.saidOtherwise(said, company))
                .set(TASK.DEAL, state.ref(TaskFields.DEAL).orElse(null))
                .set(TASK.QUOTATION, state.ref(TaskFields.QUOTATION).orElse(null))
                .set(TASK.DONE_ON, state.text(TaskFields.ON).orElse(null))
                .set(TASK.MAKER, state.created().map(fact -> fact.origin().person()).orElse(null))
                .set(TASK.ATTENTION, state.overlapping().size())
                .set(TASK.CREATED, Cells.created(state)));
    }

    private static List<Row> contacts(RecordState state, Context context) {
        return state.members(Relation.CONTACTS).stream()
                .flatMap(member -> member.target() instanceof Value.Ref(UUID contact) ? Stream.of(contact) : Stream.<UUID>empty())
                .distinct()
                .map(contact -> Shapes.TASK_CONTACTS.row().set(TASK_CONTACT.TASK, state.entity().id()).set(TASK_CONTACT.CONTACT, contact))
                .toList();
    }
}
