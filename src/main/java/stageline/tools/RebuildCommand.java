package stageline.tools;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.store.Comparison;
import stageline.workspace.Workspace;

/// `rebuild`: folds the database anew from the journal, or only compares it with what would come out.
@Command(name = "rebuild", description = "Throw the database away and fold it anew from the journal.")
final class RebuildCommand extends WorkspaceCommand {

    @Option(names = "--check", description = "Only compare the database with the journal; exit code 1 where they differ.")
    boolean check;

    RebuildCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        if (check) {
            return inWorkspace(workspace -> report(workspace.ledger().compareWithDatabase()));
        }
        try (Workspace workspace = Workspace.rebuild(folder, terminal.password(), terminal.world())) {
            long entries = workspace.report().replayed();
            return done("Folded anew from %d entries.".formatted(entries), Map.of("entries", entries));
        }
    }

    private int report(Comparison comparison) {
        if (comparison.equal()) {
            return done(
                    "All %d rows are what the journal says.".formatted(comparison.rows()), Map.of("equal", true, "rows",
                            comparison.rows()));
        }
        if (json) {
            printJson(Map.of("equal", false, "rows", comparison.rows(), "differences", comparison.differences()));
        }
        List<String> differences = comparison.differences().stream()
                .map(d -> "%s: \"%s\" in the database, \"%s\" by the journal".formatted(d.table(), d.left(), d.right()))
                .toList();
        complain("The database is not what the journal says; run \"rebuild\". The first differences:");
        differences.forEach(difference -> complain("  " + difference));
        return ExitCode.FAILED;
    }
}
