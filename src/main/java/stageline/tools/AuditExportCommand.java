package stageline.tools;

import java.io.IOException;
import java.io.OutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.Exports;
import stageline.workspace.exchange.HistoryWanted;

/// `audit export`: writes the trail as people read it, or with the bytes and hashes that prove it.
@Command(name = "export", description = "Write the audit trail: every change, or with --proof every entry's bytes and hashes.")
final class AuditExportCommand extends WritingCommand {

    @Option(names = "--proof", description = "Every entry with its bytes and hashes instead of what it says.")
    boolean proof;

    AuditExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    long write(Workspace workspace, OutputStream out) throws IOException {
        Exports exports = new Exports(workspace);
        return proof ? exports.ledger(format, out) : exports.history(HistoryWanted.ALL, format, out);
    }
}
