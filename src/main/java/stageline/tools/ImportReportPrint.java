package stageline.tools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.intake.ImportReport.Counts;
import stageline.exchange.intake.ImportReport.Line;
import stageline.sales.event.OperationId;

/// Prints what an import did.
final class ImportReportPrint {

    private static final int EXAMPLES = 5;

    private final WorkspaceCommand command;
    private final boolean rehearsal;

    ImportReportPrint(WorkspaceCommand command, boolean rehearsal) {
        this.command = command;
        this.rehearsal = rehearsal;
    }

    void print(ImportReport report, Optional<OperationId> operation) {
        if (command.json) {
            command.printJson(data(report, operation));
            return;
        }
        command.print(rehearsal ? "This would happen; nothing was written:" : "Imported:");
        report.counts().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(counted -> {
            Counts counts = counted.getValue();
            command.print("  %-8s %d created, %d updated, %d unchanged, %d rejected"
                    .formatted(counted.getKey().code(), counts.created(), counts.updated(), counts.unchanged(), counts.rejected()));
        });
        show("Rejected", report.rejected().stream().map(ImportReportPrint::words).toList());
        show("Taken otherwise than it stands", examples(report));
        report.kept().forEach((file, columns) -> {
            if (!columns.isEmpty()) {
                command.print("Columns of %s kept under their own names: %s".formatted(file, String.join(", ", columns)));
            }
        });
        show("Owners who were not found, made as inactive people", report.owners());
        if (operation.isPresent()) {
            command.print("Undo all of it with \"undo\".");
        } else if (!rehearsal) {
            command.print("Nothing had to change.");
        }
    }

    /// The first remarks of each sort, and how many more there are of it.
    private static List<String> examples(ImportReport report) {
        List<String> examples = new ArrayList<>();
        report.remarked().entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(sort -> {
            List<Line> shown = report.remarks().stream()
                    .filter(remark -> remark.reason().code() == sort.getKey())
                    .limit(EXAMPLES)
                    .toList();
            shown.forEach(remark -> examples.add(words(remark)));
            if (sort.getValue() > shown.size()) {
                examples.add("… and %d more of this sort; --json lists them".formatted(sort.getValue() - shown.size()));
            }
        });
        return examples;
    }

    private void show(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            command.print(title + ":");
            lines.forEach(line -> command.print("  " + line));
        }
    }

    private static String words(Line line) {
        return "%s, line %d: %s".formatted(line.file(), line.line(), line.reason());
    }

    private Map<String, Object> data(ImportReport report, Optional<OperationId> operation) {
        Map<String, Object> counts = new TreeMap<>();
        report.counts().forEach((kind, number) -> counts.put(kind.code(), number));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("done", !rehearsal);
        data.put("changed", operation.isPresent());
        data.put("counts", counts);
        data.put("rejected", report.rejected().stream().map(ImportReportPrint::data).toList());
        data.put("remarked", report.remarked());
        data.put("remarks", report.remarks().stream().map(ImportReportPrint::data).toList());
        data.put("kept", report.kept());
        data.put("owners", report.owners());
        data.put("encodings", report.encodings());
        return data;
    }

    private static Map<String, Object> data(Line line) {
        return Map.of("file", line.file(), "line", line.line(), "code", line.reason().code().name(), "reason", line.reason().toString());
    }
}
