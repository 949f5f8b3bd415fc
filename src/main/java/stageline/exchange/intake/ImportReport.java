package stageline.exchange.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stageline.exchange.Reason;
import stageline.sales.record.EntityType;

/// What an import did.
///
/// @param counts    by kind of record; people are those made for unmatched owners
/// @param rejected  the rows that were not taken
/// @param remarks   what was taken otherwise than it stands; the first few thousand
/// @param remarked  how many remarks there were of each sort
/// @param kept      columns that have no field of their own and are kept under their name, filled ones only, by file
/// in the order of reading
/// @param owners    names for which no person was found and an inactive one was made
/// @param encodings how each file was encoded
/// @param cancelled whether it was called off; what was taken until then is taken
public record ImportReport(
        Map<EntityType, Counts> counts,
        List<Line> rejected,
        List<Line> remarks,
        Map<Reason.Code, Long> remarked,
        Map<String, List<String>> kept,
        List<String> owners,
        Map<String, String> encodings,
        boolean cancelled) {

    public ImportReport {
        counts = Map.copyOf(counts);
        rejected = List.copyOf(rejected);
        remarks = List.copyOf(remarks);
        remarked = Map.copyOf(remarked);
        kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
        owners = List.copyOf(owners);
        encodings = Map.copyOf(encodings);
    }

    /// What came of a run.
    public sealed interface Outcome {}

    /// It ran, if perhaps not to its end.
    public record Ran(ImportReport report) implements Outcome {}

    /// It did not begin.
    ///
    /// @param reasons why: the questions that are open, or what is the matter with a file
    public record NotBegun(List<Reason> reasons) implements Outcome {
        public NotBegun {
            reasons = List.copyOf(reasons);
        }
    }

    /// It had to stop: a file changed under its hands. What was taken until then is taken.
    public record Broken(ImportReport report, String file, Reason reason) implements Outcome {}

    /// How many records.
    public record Counts(long created, long updated, long unchanged, long rejected) {
        /// None.
        public static final Counts NONE = new Counts(0, 0, 0, 0);
    }

    /// Something about a row.
    ///
    /// @param file   the file's name
    /// @param line   the line the row begins at
    /// @param reason what
    public record Line(String file, long line, Reason reason) {}

    /// The counts of a kind.
    public Counts of(EntityType type) {
        return counts.getOrDefault(type, Counts.NONE);
    }
}
