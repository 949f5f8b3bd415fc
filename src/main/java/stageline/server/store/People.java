package stageline.server.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import stageline.ledger.Entry;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.server.core.Accepted;
import stageline.server.store.LedgerRows.State;

/// The states of people and devices that were folded last. They are asked for with every request and change rarely, and a ledger says when
/// they may have changed, on whatever server. Thread-safe.
final class People {

    private static final int MOST_WORKSPACES = 1_000;
    private static final int MOST_STATES = 1_000;

    /// The one that was asked for longest ago comes first.
    private final Map<UUID, Known> workspaces = new LinkedHashMap<>(16, 0.75f, true);

    /// What is known of a workspace.
    ///
    /// @param epoch  the epoch in which it holds
    /// @param people the number of the last entry that concerns people or devices
    private record Known(long epoch, long people, Map<EntityRef, Optional<RecordState>> states) {

        boolean holds(State state) {
            return epoch == state.tally().epoch() && people == state.people();
        }
    }

    /// Whether a push may change the state of a person or a device: one of them itself, or by an undo.
    static boolean concerned(Accepted accepted) {
        return accepted.entries().stream().flatMap(each -> each.entry().stream()).anyMatch(each -> concerns(each.entry()));
    }

    private static boolean concerns(Entry entry) {
        String type = entry.occurrence().entityType();
        return type.equals(EntityType.PERSON.code()) || type.equals(EntityType.DEVICE.code()) || EntryRows.revokes(entry);
    }

    /// A person's or a device's state.
    ///
    /// @param state how far the workspace's ledger is, by what was committed
    /// @param fold  finds what is not known
    Optional<RecordState> recall(UUID workspace, State state, EntityRef entity, Supplier<Optional<RecordState>> fold) {
        Map<EntityRef, Optional<RecordState>> states = known(workspace, state).states();
        Optional<RecordState> known = states.get(entity);
        if (known != null) {
            return known;
        }
        Optional<RecordState> found = fold.get();
        if (states.size() >= MOST_STATES) {
            states.clear();
        }
        states.put(entity, found);
        return found;
    }

    /// Somebody may still read what was true before: what they find is forgotten at once.
    private synchronized Known known(UUID workspace, State state) {
        Known known = workspaces.get(workspace);
        if (known == null || !known.holds(state)) {
            known = new Known(state.tally().epoch(), state.people(), new ConcurrentHashMap<>());
            workspaces.put(workspace, known);
            if (workspaces.size() > MOST_WORKSPACES) {
                workspaces.remove(workspaces.keySet().iterator().next());
            }
        }
        return known;
    }
}
