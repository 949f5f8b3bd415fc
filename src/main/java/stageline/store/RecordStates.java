package stageline.store;

import java.util.ArrayList;
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
    /// Also of records that are not there, since an import asks for each of its new ones several times.
    private final Map<EntityRef, Optional<RecordState>> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<EntityRef, Optional<RecordState>> eldest) {
            return size() > REMEMBERED;
        }
    };

    RecordStates(LedgerTable ledger) {
        this.ledger = ledger;
    }

    /// The state of a record, empty where no fact of it counts.
    Optional<RecordState> find(EntityRef entity, Revocations revocations) {
        Optional<RecordState> known = remembered.get(entity);
        return known != null ? known : Optional.ofNullable(fold(List.of(entity), revocations).get(entity));
    }

    /// The states of some records; those of which no fact counts are left out.
    Map<EntityRef, RecordState> find(Collection<EntityRef> entities, Revocations revocations) {
        Map<EntityRef, RecordState> states = new HashMap<>();
        List<EntityRef> others = new ArrayList<>();
        for (EntityRef entity : entities) {
            Optional<RecordState> known = remembered.get(entity);
            if (known == null) {
                others.add(entity);
            } else {
                known.ifPresent(state -> states.put(entity, state));
            }
        }
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
                remembered.put(entity, Optional.empty());
            } else {
                RecordState state = Fold.fold(own, revocations::revoked);
                states.put(entity, state);
                remember(state);
            }
        }
        return states;
    }

    void remember(RecordState state) {
        remembered.put(state.entity(), Optional.of(state));
    }

    void forget() {
        remembered.clear();
    }
}
