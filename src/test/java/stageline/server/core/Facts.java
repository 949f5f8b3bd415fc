package stageline.server.core;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Receipt;
import stageline.ledger.body.EntryFacts;
import stageline.sales.event.EntryId;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Stamp;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Revocations;
import stageline.sales.record.EntityRef;

/// The facts that somebody knows, and what is folded from them.
public final class Facts {

    private static final EntryFacts READ = new EntryFacts();

    private final Map<EntityRef, Map<EntryId, Fact>> byEntity = new LinkedHashMap<>();
    private final Map<OperationId, Map<EntryId, Fact>> arrived = new HashMap<>();
    private final Map<EntryId, Fact> all = new HashMap<>();

    /// Nothing is known yet.
    public Facts() {}

    /// The fact that an entry is: with a receipt, in its place in the order; empty where it does not count.
    public static Optional<Fact> of(EncodedEntry entry, Optional<Receipt> receipt) {
        if (receipt.isPresent() && receipt.get().quarantined()) {
            return Optional.empty();
        }
        Fact fact = READ.fact(entry);
        long clock = receipt.map(r -> r.effective(entry.entry().clock())).orElse(entry.entry().clock()).packed();
        Stamp stamp = new Stamp(clock, entry.entry().device(), entry.entry().n());
        return Optional.of(new Fact(stamp, fact.operation(), fact.entity(), fact.event(), fact.origin()));
    }

    /// Takes note of what an entry says, or that it says nothing that counts.
    public void put(EncodedEntry entry, Optional<Receipt> receipt) {
        Fact former = all.remove(entry.entry().id());
        if (former != null) {
            byEntity.getOrDefault(former.entity(), Map.of()).remove(former.id());
        }
        arrived.computeIfAbsent(entry.entry().operation(), o -> new LinkedHashMap<>()).put(entry.entry().id(), READ.fact(entry));
        of(entry, receipt).ifPresent(fact -> {
            all.put(fact.id(), fact);
            byEntity.computeIfAbsent(fact.entity(), e -> new LinkedHashMap<>()).put(fact.id(), fact);
        });
    }

    /// All that counts.
    public Collection<Fact> all() {
        return all.values();
    }

    /// The records that anything was ever said of.
    public Set<EntityRef> entities() {
        return byEntity.keySet();
    }

    /// What counts of a record.
    public List<Fact> of(EntityRef entity) {
        return List.copyOf(byEntity.getOrDefault(entity, Map.of()).values());
    }

    /// The facts of an operation, those that were kept out among them.
    public List<Fact> arrived(OperationId operation) {
        return List.copyOf(arrived.getOrDefault(operation, Map.of()).values());
    }

    /// What is undone.
    public Revocations revocations() {
        Revocations revocations = new Revocations();
        all.values().forEach(revocations::note);
        return revocations;
    }

    /// A record; empty where nothing of it counts.
    public Optional<RecordState> state(EntityRef entity) {
        List<Fact> facts = of(entity);
        return facts.isEmpty() ? Optional.empty() : Optional.of(Fold.fold(facts, revocations()::revoked));
    }

    /// All records, in an order that is the same for everybody.
    public Map<String, RecordState> states() {
        Revocations revocations = revocations();
        Map<String, RecordState> states = new TreeMap<>();
        byEntity.forEach((entity, facts) -> {
            if (!facts.isEmpty()) {
                states.put(entity.toString(), Fold.fold(List.copyOf(facts.values()), revocations::revoked));
            }
        });
        return states;
    }
}
