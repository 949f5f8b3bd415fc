package stageline.sales.fold;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.Change;
import stageline.sales.event.Stamp;
import stageline.sales.record.Value;

/// The state of one field: the value that counts and those it overlaps with.
///
/// @param value     what counts, null where the field was emptied
/// @param writtenBy the write that it comes from
/// @param overlaps  what others wrote without having seen this, latest first; empty once someone decided
/// @param withdrawn values that were written and revoked: whoever saw one of them did not overlook anything
public record Register(@Nullable Value value, Stamp writtenBy, List<Overlap> overlaps, List<Value> withdrawn) {

    public Register {
        overlaps = List.copyOf(overlaps);
        withdrawn = List.copyOf(withdrawn);
    }

    /// A value that lost against a write that had not seen it.
    ///
    /// @param value     what was written, null where the field was emptied
    /// @param writtenBy the write it comes from
    public record Overlap(@Nullable Value value, Stamp writtenBy) {}

    /// What counts, empty where nobody wrote it or somebody emptied it.
    public Optional<Value> current() {
        return Optional.ofNullable(value);
    }

    static Register written(@Nullable Register former, Change change, Stamp stamp) {
        if (former == null) {
            return new Register(change.after(), stamp, List.of(), List.of());
        }
        return new Register(change.after(), stamp, former.overlapsAfter(change), former.withdrawn);
    }

    static Register withdrawing(@Nullable Register former, Change change, Stamp stamp) {
        Value after = change.after();
        if (former == null) {
            return new Register(null, stamp, List.of(), after == null ? List.of() : List.of(after));
        }
        if (after == null || former.withdrawn.contains(after)) {
            return former;
        }
        List<Value> more = new ArrayList<>(former.withdrawn);
        more.add(after);
        return new Register(former.value, former.writtenBy, former.overlaps, more);
    }

    private List<Overlap> overlapsAfter(Change change) {
        boolean saw = Objects.equals(change.before(), value);
        if (saw) {
            return List.of();
        }
        boolean sawWithdrawn = change.before() != null && withdrawn.contains(change.before());
        boolean agrees = Objects.equals(change.after(), value);
        if (sawWithdrawn || agrees) {
            return overlaps;
        }
        List<Overlap> more = new ArrayList<>();
        more.add(new Overlap(value, writtenBy));
        more.addAll(overlaps);
        return more;
    }
}
