package stageline.sales.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.sales.fold.RecordState;
import stageline.sales.record.Field;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.QuotationLineFields.Part;
import stageline.sales.record.Value;

/// What a revision of a quotation says that the former one did not.
///
/// @param fields what differs beside the lines
/// @param lines  the lines that differ, in the order of the revision; those that went last
public record Differences(List<Different> fields, List<DifferentLine> lines) {

    private static final Set<Field> ITS_OWN = Set.of(
            QuotationFields.DEAL, QuotationFields.NUMBER, QuotationFields.REVISION, QuotationFields.REPLACES, QuotationFields.STATUS,
            QuotationFields.PAPER, QuotationFields.CONCLUDED_ON);

    public Differences {
        fields = List.copyOf(fields);
        lines = List.copyOf(lines);
    }

    /// A field that differs.
    ///
    /// @param before empty where it stood in the revision alone
    /// @param after  empty where it is not there any more
    public record Different(Field field, Optional<Value> before, Optional<Value> after) {}

    /// A line that differs.
    ///
    /// @param number its place among the lines, from 1, in the revision where it is there
    /// @param title  what it is called, in the revision where it is there
    /// @param kind   how
    /// @param parts  what differs in it; all that stands in it where it came or went
    public record DifferentLine(int number, String title, Kind kind, List<Different> parts) {
        public DifferentLine {
            parts = List.copyOf(parts);
        }
    }

    /// How a line differs.
    public enum Kind {
        CHANGED,
        CAME,
        WENT
    }

    /// Whether both say the same.
    public boolean none() {
        return fields.isEmpty() && lines.isEmpty();
    }

    /// Compares two revisions.
    public static Differences between(RecordState former, RecordState revision) {
        List<Different> fields = QuotationFields.ALL.stream()
                .filter(field -> !ITS_OWN.contains(field))
                .flatMap(field -> different(former.value(field), revision.value(field), field).stream())
                .toList();
        List<UUID> before = lines(former);
        List<UUID> after = lines(revision);
        List<DifferentLine> lines = new ArrayList<>();
        for (UUID line : after) {
            boolean there = before.contains(line);
            List<Different> parts = parts(line, there ? Optional.of(former) : Optional.empty(), Optional.of(revision));
            if (!parts.isEmpty()) {
                lines.add(new DifferentLine(after.indexOf(line) + 1, title(revision, line), there ? Kind.CHANGED : Kind.CAME, parts));
            }
        }
        before.stream().filter(line -> !after.contains(line)).forEach(line ->
                lines.add(new DifferentLine(before.indexOf(line) + 1, title(former, line), Kind.WENT,
                        parts(line, Optional.of(former), Optional.empty()))));
        return new Differences(fields, lines);
    }

    private static List<UUID> lines(RecordState quotation) {
        return QuotationContent.of(quotation).lines().stream().map(QuotationLine::id).toList();
    }

    /// Where a line stands and what it was taken from, nobody reads.
    private static List<Different> parts(UUID line, Optional<RecordState> former, Optional<RecordState> revision) {
        List<Different> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            Field field = QuotationLineFields.of(line, part);
            if (part != Part.POSITION && part != Part.OFFERING) {
                parts.addAll(different(
                        former.flatMap(of -> of.value(field)), revision.flatMap(of -> of.value(field)), field).stream().toList());
            }
        }
        return parts;
    }

    private static Optional<Different> different(Optional<Value> before, Optional<Value> after, Field field) {
        return before.equals(after) ? Optional.empty() : Optional.of(new Different(field, before, after));
    }

    private static String title(RecordState quotation, UUID line) {
        return quotation.text(QuotationLineFields.of(line, Part.TITLE)).orElse("");
    }
}
