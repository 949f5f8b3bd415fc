package stageline.tools;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stageline.papers.Words;
import stageline.papers.audit.AuditPaper;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.AuditReports;
import stageline.workspace.exchange.AuditReports.Result;
import stageline.workspace.exchange.Exports;

/// `audit export`: writes the trail as people read it, as data or as a paper, or with the bytes and hashes that prove it.
@Command(name = "export", description = "Write the audit trail: every change, or with --proof every entry's bytes and hashes.")
final class AuditExportCommand extends WritingCommand {

    /// How the trail can be written.
    enum Format {
        CSV,
        JSON,
        PDF
    }

    @Option(names = "--format", required = true, paramLabel = "FORMAT", description = "csv, json or pdf.")
    Format format;

    @Option(names = "--proof", description = "Every entry with its bytes and hashes instead of what it says; csv or json.")
    boolean proof;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "The language of the paper, en or es; en unless said.")
    String language = "en";

    @Mixin
    HistoryOptions asked = new HistoryOptions();

    AuditExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    long write(Workspace workspace, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> data(workspace, Exports.Format.CSV, out);
            case JSON -> data(workspace, Exports.Format.JSON, out);
            case PDF -> paper(workspace, out);
        };
    }

    private long data(Workspace workspace, Exports.Format as, OutputStream out) throws IOException {
        Exports exports = new Exports(workspace);
        return proof ? exports.ledger(as, out) : exports.history(asked.wanted(workspace), as, out);
    }

    private long paper(Workspace workspace, OutputStream out) throws IOException {
        if (proof) {
            throw Stop.wrongUse("The proof is data: write it as csv or json.");
        }
        AuditReports reports = new AuditReports(workspace, Words.in(Locale.forLanguageTag(language)), ZoneId.of("UTC"));
        Result result = reports.write(asked.wanted(workspace), terminal.world().clock().instant(), out, Progress.UNWATCHED);
        return switch (result) {
            case Result.Written(long entries) -> entries;
            case Result.Cancelled ignored -> 0;
            case Result.TooLong(long entries) -> throw Stop.refused(
                    "%d entries fit; one paper takes %d. Ask for fewer, or write csv or json.".formatted(
                            entries, AuditPaper.MOST_LINES));
        };
    }
}
