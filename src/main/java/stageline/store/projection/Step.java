package stageline.store.projection;

import java.util.Optional;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;

/// A record's way from what its rows say to a new state.
///
/// @param entity the record
/// @param former what its rows say
/// @param after  what they shall say; empty where no fact of it counts
public record Step(EntityRef entity, Former former, Optional<RecordState> after) {

    /// What the rows of a record say.
    public sealed interface Former {

        /// They are those of a state; none where it is empty.
        record Known(Optional<RecordState> state) implements Former {}

        /// They have to be read.
        record Unknown() implements Former {}
    }

    /// A step from rows that have to be read.
    public static Step anew(EntityRef entity, Optional<RecordState> after) {
        return new Step(entity, new Former.Unknown(), after);
    }

    Optional<RecordState> before() {
        return former instanceof Former.Known(Optional<RecordState> state) ? state : Optional.empty();
    }
}
