package stageline.store;

import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Revocations;
import stageline.sales.record.EntityRef;
import stageline.store.projection.Among;
import stageline.store.projection.Chunks;

/// The states of records for those who read: folded from the committed ledger, without waiting for the one who writes. Thread-safe.
public final class StateReader {

    private final Store store;
    private final LedgerRows rows;
    private final AtomicReference<Undos> undos = new AtomicReference<>(new Undos(-1, new Revocations()));

    /// @param store whose ledger is read
    public StateReader(Store store) {
        this.store = store;
        this.rows = new LedgerRows(store.words());
    }

    /// The undone operations as of a version; never changed once made, so it can be shared.
    private record Undos(long version, Revocations revocations) {}

    /// A record with the facts that made it what it is.
    ///
    /// @param state the state
    /// @param facts the facts, in no particular order
    public record Told(RecordState state, List<Fact> facts) {}

    /// A record, removed ones included; empty where there is none.
    public Optional<Told> find(EntityRef entity) {
        return Optional.ofNullable(find(List.of(entity)).get(entity));
    }

    /// Some records; those that do not exist are left out.
    public Map<EntityRef, Told> find(Collection<EntityRef> entities) {
        return store.read(database -> {
            Revocations revocations = revocations(database);
            Map<EntityRef, Told> found = new HashMap<>();
            facts(database, entities).forEach((entity, facts) -> {
                if (entities.contains(entity)) {
                    found.put(entity, new Told(Fold.fold(facts, revocations::revoked), facts));
                }
            });
            return found;
        });
    }

    private Map<EntityRef, List<Fact>> facts(DSLContext database, Collection<EntityRef> entities) {
        Map<EntityRef, List<Fact>> facts = new HashMap<>();
        for (List<EntityRef> some : Chunks.of(entities)) {
            database.selectFrom(LEDGER_ENTRY)
                    .where(Among.of(LEDGER_ENTRY.ENTITY, some.stream().map(EntityRef::id).toArray(UUID[]::new)))
                    .and(LedgerRows.counts(LEDGER_ENTRY))
                    .fetch(rows::fact)
                    .forEach(fact -> facts.computeIfAbsent(fact.entity(), e -> new ArrayList<>()).add(fact));
        }
        return facts;
    }

    /// Whether an operation is undone.
    public boolean revoked(OperationId operation) {
        return store.read(database -> revocations(database).revoked(operation));
    }

    /// What is undone as of now.
    Revocations revocations(DSLContext database) {
        long version = store.undoVersion();
        Undos known = undos.get();
        if (known.version() == version) {
            return known.revocations();
        }
        Revocations revocations = new Revocations();
        Landmark.REVOKED.entries(database).fetch(rows::fact).forEach(revocations::note);
        undos.set(new Undos(version, revocations));
        return revocations;
    }
}
