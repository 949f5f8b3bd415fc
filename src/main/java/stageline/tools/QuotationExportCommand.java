package stageline.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sales.quotation.QuotationStatus;
import stageline.store.quotation.ListedQuotation;
import stageline.workspace.Workspace;
import stageline.workspace.paper.PaperPrinting;
import stageline.workspace.paper.PdfBatch;
import stageline.workspace.paper.PdfBatch.End;
import stageline.workspace.paper.PdfBatch.Missed;
import stageline.workspace.paper.PdfBatch.Result;

/// `quotation export`: writes the papers of quotations into a folder: what was sent in the very bytes that went out, drafts as drafts.
@Command(name = "export", description = {
    "Write the papers of quotations into a folder, as PDF.",
    "No file that stands there is replaced. Fails where a paper could not be written; the others are."
})
final class QuotationExportCommand extends WorkspaceCommand {

    @Option(names = "--status", paramLabel = "STATUS",
            description = "Only those that are so far: draft, sent, accepted, rejected, expired or cancelled.")
    @Nullable QuotationStatus status;

    @Parameters(paramLabel = "DIR", description = "The folder; it is made where there is none.")
    Path target;

    QuotationExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            Result result = write(workspace);
            tell(result);
            int exit = done("%d papers are in %s.".formatted(result.written(), target), data(result));
            return result.missed().isEmpty() && result.end() == End.THROUGH ? exit : ExitCode.FAILED;
        });
    }

    /// Contents that only a server has are not asked for: their papers are made anew.
    private Result write(Workspace workspace) throws IOException {
        LocalDate today = LocalDate.ofInstant(terminal.world().clock().instant(), terminal.world().zone().get());
        List<ListedQuotation> wanted = workspace.quotations().all(today, Integer.MAX_VALUE).stream()
                .filter(quotation -> status == null || quotation.status() == status)
                .toList();
        PaperPrinting printing = new PaperPrinting(workspace, Optional::empty);
        return new PdfBatch(workspace, printing, folder -> Files.getFileStore(folder).getUsableSpace())
                .write(wanted, target, today, new ProgressLine(terminal.err(), "Writing papers"));
    }

    private void tell(Result result) {
        result.missed().forEach(missed -> complain("%s was not written: %s.".formatted(missed.file(), why(missed))));
        result.another().forEach(file -> complain(
                "%s is not the file that was sent, whose bytes are not here: it was made anew, and says the same.".formatted(file)));
        if (result.end() == End.FULL) {
            complain("The disk is full; the papers after these were not written.");
        }
    }

    private static String why(Missed missed) {
        return switch (missed.why()) {
            case GONE -> "the quotation was removed meanwhile";
            case TOO_LARGE -> "it comes to more than can be printed";
            case REFUSED -> "the system refused it (" + missed.detail() + ")";
        };
    }

    private Map<String, Object> data(Result result) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("folder", target.toString());
        data.put("written", result.written());
        data.put("another", result.another());
        data.put("missed", result.missed().stream()
                .map(missed -> Map.of("file", missed.file(), "why", missed.why().name().toLowerCase(Locale.ROOT)))
                .toList());
        data.put("full", result.end() == End.FULL);
        return data;
    }
}
