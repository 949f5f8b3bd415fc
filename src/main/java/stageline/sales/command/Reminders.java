package stageline.sales.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import stageline.sales.contract.ContractTerm;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.TaskFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;

/// The tasks that dates of a deal ask for: its implementation is to be reviewed on a day, and its contract to be renewed before it ends.
///
/// Each is made in the operation that writes the date, follows the date while it is open, and is removed where the date is taken back. So
/// one undo takes back both.
///
/// @param deal  the deal as whoever edits it sees it
/// @param tasks the open tasks of the deal
/// @param owner who is to do them; empty for whoever writes the date
public record Reminders(RecordState deal, List<RecordState> tasks, Optional<UUID> owner) {

    private static final List<TaskKind> KINDS = List.of(TaskKind.REVIEW_IMPLEMENTATION, TaskKind.RENEW_CONTRACT);

    public Reminders {
        tasks = List.copyOf(tasks);
    }

    /// Whether a field is one of the dates.
    public static boolean concern(Field field) {
        return field.equals(DealFields.PLAN_REVIEW)
                || field.equals(DealFields.CONTRACT_ENDS)
                || field.equals(DealFields.CONTRACT_NOTICE);
    }

    /// An edit of the deal together with what it means for the tasks; the edit alone where it means nothing.
    ///
    /// @param words what a task of a kind is called
    /// @param ids   gives a new task its identity
    public Command with(Command.Edit edit, Function<TaskKind, String> words, Supplier<UUID> ids) {
        RecordState after = deal.holding(written(edit.changes()));
        List<Command> commands = new ArrayList<>(List.of(edit));
        for (TaskKind kind : KINDS) {
            Optional<LocalDate> due = due(kind, after);
            if (!due.equals(due(kind, deal))) {
                commands.addAll(follow(kind, due, words, ids));
            }
        }
        return commands.size() == 1 ? edit : new Command.Together(commands);
    }

    private List<Command> follow(TaskKind kind, Optional<LocalDate> due, Function<TaskKind, String> words, Supplier<UUID> ids) {
        List<RecordState> open = tasks.stream()
                .filter(task -> task.text(TaskFields.KIND).filter(kind.code()::equals).isPresent())
                .toList();
        if (due.isEmpty()) {
            return open.stream().<Command>map(task -> new Command.Remove(task.entity(), words.apply(kind))).toList();
        }
        Value day = Value.of(due.get());
        if (!open.isEmpty()) {
            return open.stream()
                    .<Command>map(task -> Command.Edit.fields(task.entity(), List.of(
                            new Change(TaskFields.DUE, task.value(TaskFields.DUE).orElse(null), day))))
                    .toList();
        }
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(TaskFields.WHAT, Value.of(words.apply(kind))),
                Change.set(TaskFields.KIND, Value.of(kind.code())),
                Change.set(TaskFields.DUE, day),
                Change.set(TaskFields.DEAL, Value.of(deal.entity().id()))));
        owner.ifPresent(person -> fields.add(Change.set(TaskFields.PERSON, Value.of(person))));
        return List.of(new Command.Create(EntityRef.task(ids.get()), fields, List.of()));
    }

    private static Optional<LocalDate> due(TaskKind kind, RecordState deal) {
        return switch (kind) {
            case REVIEW_IMPLEMENTATION -> deal.day(DealFields.PLAN_REVIEW);
            case RENEW_CONTRACT -> ContractTerm.of(deal).map(ContractTerm::renewBy);
            case SEND_QUOTATION, REVISE_QUOTATION, CONFIRM_CHANGE, DECIDE_CHANGE, HANDLE_INCIDENT -> Optional.empty();
        };
    }

    private static Map<Field, Optional<Value>> written(Collection<Change> changes) {
        Map<Field, Optional<Value>> written = new HashMap<>();
        changes.forEach(change -> written.put(change.field(), change.written()));
        return written;
    }
}
