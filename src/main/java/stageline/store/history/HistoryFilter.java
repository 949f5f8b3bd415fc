package stageline.store.history;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.store.EventKind;

/// Which entries of the ledger a history shows; every part that is set must hold. Empty sets do not filter.
///
/// @param record    a record; for a contact also the entries that changed its lifecycle
/// @param persons   who wrote
/// @param kinds     what kind of thing happened
/// @param from      the earliest moment, by the writing device's clock
/// @param to        the latest moment, by the writing device's clock
/// @param override  only overrides, or none
/// @param devices   where it was written
/// @param operation one operation
public record HistoryFilter(
        Optional<EntityRef> record,
        Set<UUID> persons,
        Set<EventKind> kinds,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Boolean> override,
        Set<UUID> devices,
        Optional<OperationId> operation) {

    /// Everything.
    public static final HistoryFilter ALL = new HistoryFilter(
            Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    public HistoryFilter {
        persons = Set.copyOf(persons);
        kinds = Set.copyOf(kinds);
        devices = Set.copyOf(devices);
    }

    /// The history of one record.
    public static HistoryFilter of(EntityRef record) {
        return new HistoryFilter(
                Optional.of(record), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }
}
