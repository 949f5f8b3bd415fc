package stageline.sales.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stageline.sales.record.Field;
import stageline.sales.record.Value;

/// One field's change: what its writer saw there, and what stands there now.
///
/// @param field  the field
/// @param before what the writer saw, null for an empty field
/// @param after  what was written, null to empty it
public record Change(Field field, @Nullable Value before, @Nullable Value after) {

    /// The first value of a field.
    public static Change set(Field field, Value after) {
        return new Change(field, null, after);
    }

    /// What the writer saw.
    public Optional<Value> seen() {
        return Optional.ofNullable(before);
    }

    /// What was written.
    public Optional<Value> written() {
        return Optional.ofNullable(after);
    }
}
