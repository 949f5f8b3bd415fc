package stageline.tools;

import java.io.IOException;
import java.io.OutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sales.record.EntityType;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Exports;
import stageline.workspace.exchange.HistoryWanted;

/// `export`: writes what the workspace holds.
@Command(name = "export", description = "Write deals, companies, contacts, offerings, the history or the ledger as CSV or JSON.")
final class ExportCommand extends WritingCommand {

    /// What can be exported.
    enum What {
        DEALS,
        COMPANIES,
        CONTACTS,
        OFFERINGS,
        HISTORY,
        LEDGER
    }

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv or json.")
    Exports.Format format;

    @Parameters(paramLabel = "WHAT", description = "deals, companies, contacts, offerings, history or ledger.")
    What what;

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    long write(Workspace workspace, OutputStream out) throws IOException {
        Exports exports = new Exports(workspace);
        return switch (what) {
            case DEALS -> exports.records(EntityType.DEAL, format, out);
            case COMPANIES -> exports.records(EntityType.COMPANY, format, out);
            case CONTACTS -> exports.records(EntityType.CONTACT, format, out);
            case OFFERINGS -> exports.records(EntityType.OFFERING, format, out);
            case HISTORY -> exports.history(HistoryWanted.ALL, format, out);
            case LEDGER -> exports.ledger(format, out);
        };
    }
}
