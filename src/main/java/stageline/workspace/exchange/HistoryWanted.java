package stageline.workspace.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.Fact;
import stageline.sales.record.EntityRef;

/// Which part of the history is wanted; every part that is set must hold.
///
/// @param record only what concerns this record
/// @param person only what this person wrote
/// @param from   only what was written at this moment or later
/// @param to     only what was written before this moment
public record HistoryWanted(Optional<EntityRef> record, Optional<UUID> person, Optional<Instant> from, Optional<Instant> to) {

    /// Everything.
    public static final HistoryWanted ALL = new HistoryWanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean holds(Fact fact) {
        return record.map(fact.entity()::equals).orElse(true)
                && person.map(fact.origin().person()::equals).orElse(true)
                && from.map(start -> !fact.origin().at().isBefore(start)).orElse(true)
                && to.map(end -> fact.origin().at().isBefore(end)).orElse(true);
    }
}
