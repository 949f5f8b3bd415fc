package stageline.tools;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sales.event.Change;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// `task done`: says that a task is done, and what came of it.
@Command(name = "done", description = "Say that a task is done.")
final class TaskDoneCommand extends WorkspaceCommand {

    @Parameters(paramLabel = "TASK", description = "The task, by its identity or by what is to be done.")
    String task;

    @Option(names = "--outcome", paramLabel = "TEXT", description = "What came of it.")
    @Nullable String outcome;

    TaskDoneCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            TaskLine open = find(workspace);
            List<Change> changes = new ArrayList<>(List.of(Change.set(TaskFields.DONE, Value.of(terminal.world().clock().instant()))));
            if (outcome != null && !outcome.isBlank()) {
                Value before = open.outcome().isBlank() ? null : Value.of(open.outcome());
                changes.add(new Change(TaskFields.OUTCOME, before, Value.of(outcome.strip())));
            }
            return Refusals.report(
                    this,
                    workspace.perform(stageline.sales.command.Command.Edit.fields(open.entity(), changes)),
                    "Done: %s".formatted(open.what()),
                    Map.of("task", open.id().toString()));
        });
    }

    private TaskLine find(Workspace workspace) {
        Optional<TaskLine> known = identity().flatMap(workspace.tasks()::find);
        if (known.isPresent()) {
            return known.filter(TaskLine::open).orElseThrow(() -> Stop.refused("That task is done already."));
        }
        List<TaskLine> called =
                workspace.tasks().open().stream().filter(each -> each.what().equalsIgnoreCase(task.strip())).toList();
        if (called.size() == 1) {
            return called.getFirst();
        }
        throw Stop.refused(called.isEmpty()
                ? "No open task is called \"%s\"; \"task list\" shows those there are.".formatted(task)
                : "Several open tasks are called \"%s\"; name one by its identity: %s.".formatted(
                        task, called.stream().map(each -> each.id().toString()).collect(Collectors.joining(", "))));
    }

    private Optional<UUID> identity() {
        try {
            return Optional.of(UUID.fromString(task.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
