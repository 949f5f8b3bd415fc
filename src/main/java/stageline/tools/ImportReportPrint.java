package stageline.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.intake.ImportReport.Counts;
import stageline.exchange.intake.ImportReport.Line;
import stageline.sales.event.OperationId;

/// Prints what an import did.
final class ImportReportPrint {

    private static final int REMARKS_SHOWN = 20;

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
        report.remarked().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(remarked -> command.print("  %d × %s".formatted(remarked.getValue(), remarked.getKey().name())));
        show("Taken otherwise than it stands", first(report.remarks()));
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

    private static List<String> first(List<Line> remarks) {
        List<String> first = remarks.stream().limit(REMARKS_SHOWN).map(ImportReportPrint::words).collect(Collectors.toList());
        if (remarks.size() > REMARKS_SHOWN) {
            first.add("… all of them with --json");
        }
        return first;
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
