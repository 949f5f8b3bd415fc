package stageline.desktop.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Texts;
import stageline.exchange.intake.ImportReport;
import stageline.exchange.intake.ImportReport.Counts;
import stageline.exchange.intake.ImportReport.Line;

/// The report of an import as a text to keep.
final class ReportText {

    private final Texts texts;
    private final Formats formats;

    ReportText(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    String of(ImportReport report) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        lines.add(texts.get("import.report.title", formats.moment(formats.now())));
        lines.add("");
        new TreeMap<>(report.counts()).forEach((kind, counts) -> lines.add(counts(texts.get("import.kind." + kind.code()), counts)));
        add(lines, texts.get("import.rejected"), lines(report.rejected()));
        add(lines, texts.get("import.remarks"), lines(report.remarks()));
        List<String> kept = new ArrayList<>();
        for (Map.Entry<String, List<String>> file : report.kept().entrySet()) {
            file.getValue().forEach(column -> kept.add(file.getKey() + ": " + column));
        }
        add(lines, texts.get("import.kept"), kept);
        add(lines, texts.get("import.owners"), report.owners());
        return lines.toString();
    }

    /// A line of the report in words.
    String line(Line line) {
        return texts.get("import.line", line.file(), formats.count(line.line()), line.reason().in(texts.language()));
    }

    private List<String> lines(List<Line> lines) {
        return lines.stream().map(this::line).toList();
    }

    private String counts(String kind, Counts counts) {
        return texts.get("import.report.counts", kind, formats.count(counts.created()), formats.count(counts.updated()),
                formats.count(counts.unchanged()), formats.count(counts.rejected()));
    }

    private static void add(StringJoiner lines, String heading, List<String> each) {
        if (!each.isEmpty()) {
            lines.add("");
            lines.add(heading);
            each.forEach(line -> lines.add("  " + line));
        }
    }
}
