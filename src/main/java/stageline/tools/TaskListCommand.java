package stageline.tools;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.record.Named;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// `task list`: the open tasks of whoever signed in, of everybody, or of a deal; the urgent first.
@Command(name = "list", description = "List the open tasks of whoever owns the password, by name or by a role, the urgent first.")
final class TaskListCommand extends WorkspaceCommand {

    @Option(names = "--everybody", description = "Everybody's tasks.")
    boolean everybody;

    @Option(names = "--deal", paramLabel = "DEAL", description = "The tasks of a deal, by its identity or name, whomever they are for.")
    @Nullable String deal;

    TaskListCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        LocalDate today = LocalDate.ofInstant(terminal.world().clock().instant(), terminal.world().zone().get());
        return inWorkspace(workspace -> {
            List<TaskLine> tasks = wanted(workspace);
            if (json) {
                printJson(tasks.stream().map(task -> data(task, today)).toList());
            } else if (tasks.isEmpty()) {
                print("Nothing is to be done.");
            } else {
                print("%-12s %-10s %s".formatted("due", "", "what"));
                tasks.forEach(task -> print("%-12s %-10s %s".formatted(
                        task.due().map(LocalDate::toString).orElse(""), task.overdue(today) ? "overdue" : "", sentence(task))));
            }
            return ExitCode.DONE;
        });
    }

    private List<TaskLine> wanted(Workspace workspace) {
        if (deal != null) {
            return workspace.tasks().open(EntityRef.deal(new Lookup(workspace).record(EntityType.DEAL, deal)));
        }
        return everybody ? workspace.tasks().open() : workspace.tasks().open(workspace.identity().person());
    }

    private static String sentence(TaskLine task) {
        String about = task.about().stream().findFirst().map(named -> " · " + named.name()).orElse("");
        return task.what() + about + task.person().map(Named::name).or(task::role).map(whom -> " · " + whom).orElse("");
    }

    private static Map<String, Object> data(TaskLine task, LocalDate today) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("id", task.id().toString());
        data.put("what", task.what());
        if (!task.details().isBlank()) {
            data.put("details", task.details());
        }
        if (!task.kind().isBlank()) {
            data.put("kind", task.kind());
        }
        task.due().ifPresent(day -> data.put("due", day.toString()));
        data.put("overdue", task.overdue(today));
        task.person().ifPresent(person -> data.put("person", person.name()));
        task.role().ifPresent(role -> data.put("role", role));
        task.maker().ifPresent(maker -> data.put("from", maker.name()));
        data.put("about", task.about().stream()
                .map(named -> Map.of(
                        "kind", named.entity().type().code(), "id", named.entity().id().toString(), "name", named.name()))
                .toList());
        return data;
    }
}
