package stageline.server.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stageline.sales.admission.Records;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Revocations;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.DefaultContent;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// Looks into a workspace's ledger as it is with the facts that are just being taken in. Remembers what it has read; not thread-safe.
public final class LedgerSight implements Records {

    private final RecordSource ledger;
    private final List<Fact> arrived = new ArrayList<>();
    private final List<Fact> admitted = new ArrayList<>();
    private final Map<EntityRef, Optional<RecordState>> states = new HashMap<>();

    /// @param ledger what the ledger says, as long as this is used
    public LedgerSight(RecordSource ledger) {
        this.ledger = ledger;
    }

    /// Takes note of a fact that has arrived, and counts unless it is taken back.
    void admit(Fact fact) {
        arrived.add(fact);
        admitted.add(fact);
        forget(fact);
    }

    /// Takes note of facts that have arrived and do not count, though some of them were admitted.
    void keepOut(List<Fact> facts) {
        arrived.removeAll(facts);
        arrived.addAll(facts);
        admitted.removeAll(facts);
        facts.forEach(this::forget);
    }

    private void forget(Fact fact) {
        if (fact.event() instanceof Event.Revoked) {
            states.clear();
        }
        states.remove(fact.entity());
    }

    @Override
    public Optional<RecordState> find(EntityRef entity) {
        return states.computeIfAbsent(entity, this::state);
    }

    private Optional<RecordState> state(EntityRef entity) {
        boolean recalled = admitted.isEmpty() && (entity.type() == EntityType.PERSON || entity.type() == EntityType.DEVICE);
        return recalled ? ledger.recall(entity, () -> fold(entity)) : fold(entity);
    }

    private Optional<RecordState> fold(EntityRef entity) {
        List<Fact> facts = new ArrayList<>(ledger.facts(entity));
        admitted.stream().filter(fact -> fact.entity().equals(entity)).forEach(facts::add);
        return facts.isEmpty() ? Optional.empty() : Optional.of(Fold.fold(facts, revocations(facts)::revoked));
    }

    @Override
    public List<Fact> facts(OperationId operation) {
        List<Fact> facts = new ArrayList<>(ledger.facts(operation));
        arrived.stream().filter(fact -> fact.operation().equals(operation)).forEach(facts::add);
        return facts;
    }

    @Override
    public boolean keptOut(OperationId operation) {
        List<Fact> facts = facts(operation);
        return !facts.isEmpty() && facts.stream().noneMatch(this::counts);
    }

    private boolean counts(Fact fact) {
        return Stream.concat(admitted.stream(), ledger.facts(fact.entity()).stream()).anyMatch(each -> each.id().equals(fact.id()));
    }

    @Override
    public EntityRef workspace() {
        return new EntityRef(EntityType.WORKSPACE, ledger.workspace());
    }

    @Override
    public Content content() {
        return DefaultContent.content();
    }

    /// The revocations that concern the operations of these facts, and those that concern these, and so on.
    private Revocations revocations(List<Fact> facts) {
        Revocations revocations = new Revocations();
        facts.forEach(revocations::note);
        Set<OperationId> asked = new HashSet<>();
        Set<OperationId> next = operations(facts);
        while (!next.isEmpty()) {
            asked.addAll(next);
            List<Fact> revokers = new ArrayList<>(ledger.revocationsOf(next));
            for (Fact fact : admitted) {
                if (fact.event() instanceof Event.Revoked(OperationId operation) && next.contains(operation)) {
                    revokers.add(fact);
                }
            }
            revokers.forEach(revocations::note);
            next = operations(revokers);
            next.removeAll(asked);
        }
        return revocations;
    }

    private static Set<OperationId> operations(List<Fact> facts) {
        Set<OperationId> operations = new HashSet<>();
        facts.forEach(fact -> operations.add(fact.operation()));
        return operations;
    }
}
