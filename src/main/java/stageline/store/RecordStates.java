package stageline.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stageline.sales.event.Fact;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Revocations;
import stageline.sales.record.EntityRef;

/// The states of records, the latest used remembered, the others folded from the ledger's table. One writer owns it.
final class RecordStates {

    private static final int REMEMBERED = 8_192;

    private final LedgerTable ledger;
    private final Map<EntityRef, RecordState> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EntityRef, RecordState> eldest) {
            return size() > REMEMBERED;
        }
    };

    RecordStates(LedgerTable ledger) {
        this.ledger = ledger;
    }

    /// The state of a record, empty where no fact of it counts.
    Optional<RecordState> find(EntityRef entity, Revocations revocations) {
        RecordState known = remembered.get(entity);
        return known != null ? Optional.of(known) : Optional.ofNullable(fold(List.of(entity), revocations).get(entity));
    }

    /// The states of some records; those of which no fact counts are left out.
    Map<EntityRef, RecordState> find(Collection<EntityRef> entities, Revocations revocations) {
        Map<EntityRef, RecordState> states = new HashMap<>();
        for (EntityRef entity : entities) {
            RecordState known = remembered.get(entity);
            if (known != null) {
                states.put(entity, known);
            }
        }
        List<EntityRef> others = entities.stream().filter(entity -> !states.containsKey(entity)).toList();
        if (!others.isEmpty()) {
            states.putAll(fold(others, revocations));
        }
        return states;
    }

    /// Folds records anew, whatever is remembered of them.
    Map<EntityRef, RecordState> fold(Collection<EntityRef> entities, Revocations revocations) {
        Map<EntityRef, List<Fact>> facts = ledger.facts(entities);
        Map<EntityRef, RecordState> states = new HashMap<>();
        for (EntityRef entity : entities) {
            List<Fact> own = facts.get(entity);
            if (own == null) {
                remembered.remove(entity);
            } else {
                RecordState state = Fold.fold(own, revocations::revoked);
                states.put(entity, state);
                remember(state);
            }
        }
        return states;
    }

    void remember(RecordState state) {
        remembered.put(state.entity(), state);
    }

    void forget() {
        remembered.clear();
    }
}
