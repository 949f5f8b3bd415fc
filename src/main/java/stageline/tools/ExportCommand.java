package stageline.tools;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sales.record.EntityType;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Exports;
import stageline.workspace.exchange.HistoryWanted;

/// `export`: writes what the workspace holds.
@Command(name = "export", description = "Write deals, companies, contacts, the history or the ledger as CSV or JSON.")
final class ExportCommand extends WorkspaceCommand {

    /// What can be exported.
    enum What {
        DEALS,
        COMPANIES,
        CONTACTS,
        HISTORY,
        LEDGER
    }

    @Parameters(paramLabel = "WHAT", description = "deals, companies, contacts, history or ledger.")
    What what;

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv or json.")
    Exports.Format format;

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write; the terminal where none is named.")
    @Nullable Path output;

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            Path file = output;
            if (file == null) {
                write(workspace, new OpenEnded(terminal.out()));
                return ExitCode.DONE;
            }
            Path work = file.resolveSibling(file.getFileName() + ".part");
            long rows;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(work))) {
                rows = write(workspace, out);
            }
            Files.move(work, file, StandardCopyOption.REPLACE_EXISTING);
            return done("%d rows are in %s.".formatted(rows, file), Map.of("rows", rows, "file", file.toString()));
        });
    }

    private long write(Workspace workspace, OutputStream out) throws IOException {
        Exports exports = new Exports(workspace);
        return switch (what) {
            case DEALS -> exports.records(EntityType.DEAL, format, out);
            case COMPANIES -> exports.records(EntityType.COMPANY, format, out);
            case CONTACTS -> exports.records(EntityType.CONTACT, format, out);
            case HISTORY -> exports.history(HistoryWanted.ALL, format, out);
            case LEDGER -> exports.ledger(format, out);
        };
    }
}
