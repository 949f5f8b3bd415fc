package stageline.tools;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stageline.exchange.export.LedgerSheets.HistoryRow;
import stageline.workspace.exchange.Exports;
import stageline.workspace.exchange.History;
import stageline.workspace.exchange.HistoryWanted;

/// `history`: who changed what, when and why.
@Command(name = "history", description = "Show who changed what, when and why.")
final class HistoryCommand extends WorkspaceCommand {

    @Mixin
    HistoryOptions asked = new HistoryOptions();

    HistoryCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            HistoryWanted wanted = asked.wanted(workspace);
            if (json) {
                new Exports(workspace).history(wanted, Exports.Format.JSON, new OpenEnded(terminal.out()));
            } else {
                List<HistoryRow> rows = new History(workspace).rows(wanted);
                rows.forEach(row -> print(line(row)));
                complain("%d changes.".formatted(rows.size()));
            }
            return ExitCode.DONE;
        });
    }

    private static String line(HistoryRow row) {
        StringBuilder line = new StringBuilder()
                .append(row.position())
                .append("  ")
                .append(row.at())
                .append("  ")
                .append(row.person())
                .append(" (")
                .append(row.role())
                .append(")  ")
                .append(row.kind())
                .append(' ')
                .append(row.name().isEmpty() ? row.record() : row.name())
                .append("  ")
                .append(row.event());
        row.from().ifPresent(stage -> line.append(' ').append(stage).append(" → ").append(row.to().orElse("")));
        row.field().ifPresent(field -> line.append(' ').append(field).append(": ").append(row.before().orElse("–")).append(" →"));
        row.after().ifPresent(after -> line.append(' ').append(after));
        row.happened().ifPresent(happened -> line.append("  imported: ").append(happened));
        row.reason().ifPresent(reason -> line.append("  because: ").append(reason));
        if (row.overridden()) {
            line.append("  override");
        }
        if (!row.standing().equals("stands")) {
            line.append("  ").append(row.standing());
        }
        return line.toString();
    }
}
