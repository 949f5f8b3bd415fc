package stageline.tools;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.sales.record.EntityType;

/// `undo`: takes one's own latest change back; an import is one change.
@Command(name = "undo", description = "Undo your latest change; an import is one change.")
final class UndoCommand extends WorkspaceCommand {

    @Option(names = "--redo", description = "Do again what was undone last.")
    boolean redo;

    @Option(names = "--all-the-same", description = "Undo it even where that hides what was done since with the records it made.")
    boolean allTheSame;

    UndoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            if (redo) {
                return Refusals.report(this, workspace.redo(), "Done again.", Map.of("redo", true));
            }
            Map<EntityType, Integer> hidden =
                    allTheSame ? Map.of() : workspace.undoable().map(workspace::workedOnSince).orElse(Map.of());
            return hidden.isEmpty() ? Refusals.report(this, workspace.undo(), "Undone.", Map.of("redo", false)) : ask(hidden);
        });
    }

    private int ask(Map<EntityType, Integer> hidden) {
        if (json) {
            Map<String, Integer> counts = new TreeMap<>();
            hidden.forEach((type, count) -> counts.put(type.code(), count));
            printJson(Map.of("done", false, "workedOnSince", counts));
        }
        String counted = hidden.entrySet().stream()
                .map(each -> each.getValue() + " " + (each.getValue() == 1 ? one(each.getKey()) : many(each.getKey())))
                .collect(Collectors.joining(", "));
        complain("What this brought in was worked on since: " + counted + ".");
        complain("Undoing hides them together with that work; undo --redo brings everything back. Undo it with --all-the-same.");
        return ExitCode.REFUSED;
    }

    private static String one(EntityType type) {
        return type == EntityType.SAVED_VIEW ? "saved view" : type.code();
    }

    private static String many(EntityType type) {
        return switch (type) {
            case COMPANY -> "companies";
            case ACTIVITY -> "activities";
            case PERSON -> "people";
            case DEAL, CONTACT, SAVED_VIEW, DEVICE, WORKSPACE, OFFERING, TASK, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> one(type) + "s";
        };
    }
}
