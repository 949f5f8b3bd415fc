package stageline.workspace.exchange;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.sales.event.Fact;
import stageline.sales.record.EntityRef;
import stageline.store.EventKind;

/// Which part of the history is wanted; every part that is set must hold. Empty sets do not filter.
///
/// @param record   only what concerns this record
/// @param person   only what this person wrote
/// @param kinds    only this kind of thing
/// @param from     only what was written at this moment or later
/// @param to       only what was written before this moment
/// @param override whether only overrides
/// @param devices  only what was written there
public record HistoryWanted(
        Optional<EntityRef> record,
        Optional<UUID> person,
        Set<EventKind> kinds,
        Optional<Instant> from,
        Optional<Instant> to,
        boolean override,
        Set<UUID> devices) {

    /// Everything.
    public static final HistoryWanted ALL = new HistoryWanted(
            Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), false, Set.of());

    public HistoryWanted {
        kinds = Set.copyOf(kinds);
        devices = Set.copyOf(devices);
    }

    boolean holds(Fact fact) {
        return record.map(fact.entity()::equals).orElse(true)
                && person.map(fact.origin().person()::equals).orElse(true)
                && (kinds.isEmpty() || kinds.contains(EventKind.of(fact.event())))
                && from.map(start -> !fact.origin().at().isBefore(start)).orElse(true)
                && to.map(end -> fact.origin().at().isBefore(end)).orElse(true)
                && (!override || fact.origin().override())
                && (devices.isEmpty() || devices.contains(fact.stamp().device()));
    }
}
