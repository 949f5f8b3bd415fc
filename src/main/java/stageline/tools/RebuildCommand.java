package stageline.tools;

import java.util.Map;
import picocli.CommandLine.Command;
import stageline.workspace.Workspace;

/// `rebuild`: folds the database anew from the journal.
@Command(name = "rebuild", description = "Throw the database away and fold it anew from the journal.")
final class RebuildCommand extends WorkspaceCommand {

    RebuildCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        try (Workspace workspace = Workspace.rebuild(folder, terminal.password(), terminal.world())) {
            long entries = workspace.report().replayed();
            return done("Folded anew from %d entries.".formatted(entries), Map.of("entries", entries));
        }
    }
}
