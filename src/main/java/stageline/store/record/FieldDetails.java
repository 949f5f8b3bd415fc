package stageline.store.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.EntryId;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// A field of a record: what counts, who wrote it, and what others wrote without having seen it.
///
/// @param field  the field
/// @param value  what counts, empty where somebody emptied it
/// @param by     the write it comes from
/// @param others what overlaps with it, latest first; empty once someone decided
public record FieldDetails(Field field, Optional<Value> value, Write by, List<Overlapping> others) {
    public FieldDetails {
        others = List.copyOf(others);
    }

    /// Who wrote a value, and when.
    ///
    /// @param entry  the ledger entry
    /// @param person who
    /// @param at     the writing device's clock
    public record Write(EntryId entry, UUID person, Instant at) {}

    /// A value that somebody wrote without having seen the one that counts.
    ///
    /// @param value what was written, empty where the field was emptied
    /// @param by    the write it comes from
    public record Overlapping(Optional<Value> value, Write by) {}
}
