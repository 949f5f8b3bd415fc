package stageline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Aliases;
import stageline.sales.fold.Fold;
import stageline.sales.fold.RecordState;
import stageline.sales.fold.Revocations;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.Acknowledgements.Turned;
import stageline.store.projection.Chunks;
import stageline.store.projection.Projection;
import stageline.store.projection.Step;

/// Folds entries into the projections, within the transactions of the one writer who owns it.
final class LedgerFold {

    /// An operation of more records than this is revoked in several transactions.
    private static final int AT_ONCE = 1_000;

    private final Store store;
    private final LedgerTable ledger;
    private final LedgerRows rows;
    private final RecordStates states;
    private final Projection projection;
    private final Undone undone = new Undone();
    private final Set<EntryId> erased = new HashSet<>();
    private long applied;
    private boolean undosTurned;

    LedgerFold(Store store, LedgerTable ledger) {
        this.store = store;
        this.ledger = ledger;
        this.rows = new LedgerRows(store.words());
        this.states = new RecordStates(ledger);
        this.projection = new Projection(store.writer(), store.words());
    }

    /// Starts over with what the tables say.
    void reload() {
        store.words().reload();
        ledger.forget();
        states.forget();
        undone.reload(ledger.of(Landmark.REVOKED));
        reloadErased();
        projection.reload(Aliases.fold(ledger.of(Landmark.MERGED), undone.revocations()::revoked));
        applied = store.applied();
    }

    private void reloadErased() {
        erased.clear();
        for (Fact fact : ledger.of(Landmark.ERASED)) {
            if (fact.event() instanceof Event.Erased(List<EntryId> entries)) {
                erased.addAll(entries);
            }
        }
    }

    /// Up to which position everything was applied.
    long applied() {
        return applied;
    }

    /// Takes entries in that were not applied before.
    ///
    /// @param arrived in the order of their positions
    /// @param durable returns when the entries are durable; called before anything is committed in between
    Changed apply(List<Arrived> arrived, Runnable durable) {
        Changed changed = Changed.NOTHING;
        List<Arrived> ordinary = new ArrayList<>();
        for (Arrived each : arrived) {
            if (!each.quarantined() && sweeps(each.fact().event())) {
                changed = changed.and(take(ordinary)).and(sweep(each, durable));
                ordinary.clear();
            } else {
                ordinary.add(each);
            }
        }
        return changed.and(take(ordinary));
    }

    /// Commits.
    void commit() {
        store.commit();
        if (undosTurned) {
            store.undoChanged();
            undosTurned = false;
        }
    }

    /// Takes in that entries count otherwise than before: folds their records anew, and those that revocations, merges and erasures among
    /// them concern.
    Changed turn(List<Turned> turned) {
        if (turned.isEmpty()) {
            return Changed.NOTHING;
        }
        Set<EntityRef> concerned = new HashSet<>();
        turned.forEach(each -> concerned.add(each.fact().entity()));
        boolean revokes = turned.stream().anyMatch(each -> each.fact().event() instanceof Event.Revoked);
        boolean erases = turned.stream().anyMatch(each -> each.fact().event() instanceof Event.Erased);
        boolean merges = turned.stream().anyMatch(each -> each.fact().event() instanceof Event.Merged);
        if (revokes) {
            concerned.addAll(turnRevocations(turned));
        }
        if (erases) {
            concerned.addAll(turnErasures(turned));
        }
        return foldAll(concerned, revokes || erases || merges ? rerouted(concerned) : Set.of());
    }

    /// @return the records of operations whose effect may turn over
    private Set<EntityRef> turnRevocations(List<Turned> turned) {
        Set<OperationId> direct = new HashSet<>();
        for (Turned each : turned) {
            if (each.fact().event() instanceof Event.Revoked(OperationId operation)) {
                direct.add(operation);
                direct.add(each.fact().operation());
            }
        }
        Set<OperationId> operations = new HashSet<>(undone.turnedOver(direct));
        undone.reload(ledger.of(Landmark.REVOKED));
        operations.addAll(undone.turnedOver(direct));
        undosTurned = true;
        Set<EntityRef> touched = new HashSet<>();
        operations.forEach(operation -> touched.addAll(ledger.touchedBy(operation)));
        return touched;
    }

    /// What was erased stays so in this database; an erasure that counts now takes effect.
    ///
    /// @return the records of what is erased
    private Set<EntityRef> turnErasures(List<Turned> turned) {
        reloadErased();
        Set<EntityRef> blotted = new HashSet<>();
        for (Turned each : turned) {
            if (each.counts() && each.fact().event() instanceof Event.Erased(List<EntryId> entries)) {
                blotted.addAll(ledger.erase(entries));
            }
        }
        return blotted;
    }

    private Changed foldAll(Set<EntityRef> concerned, Set<UUID> rerouted) {
        Changed changed = Changed.NOTHING;
        Set<UUID> first = rerouted;
        for (List<EntityRef> some : Chunks.of(concerned)) {
            changed = changed.and(foldAnew(some, first));
            first = Set.of();
        }
        return changed;
    }

    private static boolean sweeps(Event event) {
        return event instanceof Event.Revoked || event instanceof Event.Erased;
    }

    /// The entry as it would be read back from the table: what was erased before it came says nothing any more.
    private Arrived readable(Arrived arrived) {
        Fact fact = LedgerRows.canonical(arrived.fact());
        Fact kept = erased.contains(fact.id()) ? rows.forgotten(fact) : fact;
        return new Arrived(
                arrived.position(), kept, arrived.version(), arrived.body(), arrived.clock(), arrived.number(), arrived.status());
    }

    /// Takes in entries that concern their own records only.
    private Changed take(List<Arrived> entries) {
        if (entries.isEmpty()) {
            return Changed.NOTHING;
        }
        List<Arrived> arrived = entries.stream().map(this::readable).toList();
        Map<EntityRef, List<Fact>> facts = new LinkedHashMap<>();
        for (Arrived each : arrived) {
            if (!each.quarantined()) {
                facts.computeIfAbsent(each.fact().entity(), e -> new ArrayList<>()).add(each.fact());
            }
        }
        Revocations revocations = undone.revocations();
        Map<EntityRef, RecordState> before = states.find(facts.keySet(), revocations);
        ledger.insert(arrived);
        Map<EntityRef, RecordState> after = new HashMap<>();
        List<EntityRef> late = new ArrayList<>();
        facts.forEach((entity, own) -> {
            Optional<RecordState> next = following(Optional.ofNullable(before.get(entity)), own, revocations);
            next.ifPresentOrElse(state -> after.put(entity, state), () -> late.add(entity));
        });
        after.putAll(states.fold(late, revocations));
        after.values().forEach(states::remember);
        List<Step> steps = new ArrayList<>();
        facts.keySet().forEach(entity -> steps.add(new Step(
                entity, new Step.Former.Known(Optional.ofNullable(before.get(entity))), Optional.ofNullable(after.get(entity)))));
        applied = arrived.getLast().position();
        boolean merges = arrived.stream().anyMatch(each -> each.fact().event() instanceof Event.Merged);
        return project(steps, merges ? rerouted(facts.keySet()) : Set.of());
    }

    /// The state after facts that come in order and count; empty where the record has to be folded anew.
    private static Optional<RecordState> following(Optional<RecordState> before, List<Fact> facts, Revocations revocations) {
        if (facts.stream().anyMatch(fact -> revocations.revoked(fact.operation()))) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            return Optional.of(Fold.fold(facts, operation -> false));
        }
        RecordState state = before.get();
        for (Fact fact : facts) {
            if (state.last().compareTo(fact.stamp()) >= 0) {
                return Optional.empty();
            }
            state = Fold.then(Optional.of(state), fact);
        }
        return Optional.of(state);
    }

    /// Takes in an entry that changes what other entries mean.
    private Changed sweep(Arrived arrived, Runnable durable) {
        Fact fact = arrived.fact();
        undone.note(fact);
        undosTurned = true;
        Set<EntityRef> concerned = concerned(fact);
        Changed changed = Changed.NOTHING;
        Set<UUID> rerouted = concerned.stream().anyMatch(entity -> entity.type() == EntityType.COMPANY) ? rerouted(concerned) : Set.of();
        boolean many = concerned.size() > AT_ONCE;
        if (many) {
            durable.run();
            store.commit();
        }
        for (List<EntityRef> some : Chunks.of(concerned)) {
            changed = changed.and(foldAnew(some, rerouted));
            rerouted = Set.of();
            if (many) {
                store.commit();
            }
        }
        return changed.and(take(List.of(arrived)));
    }

    private Set<EntityRef> concerned(Fact fact) {
        Set<EntityRef> concerned = new HashSet<>();
        if (fact.event() instanceof Event.Erased(List<EntryId> entries)) {
            erased.addAll(entries);
            concerned.addAll(ledger.erase(entries));
        }
        if (fact.event() instanceof Event.Revoked(OperationId operation)) {
            // Its own operation as well: what revokes that one may be earlier than it, and then not count any more.
            Set<OperationId> direct = new HashSet<>(List.of(operation, fact.operation()));
            undone.turnedOver(direct).forEach(o -> concerned.addAll(ledger.touchedBy(o)));
        }
        return concerned;
    }

    /// The companies that another one stands for now, after merges came or went.
    ///
    /// @param concerned the records of the merges that may not count any more
    private Set<UUID> rerouted(Collection<EntityRef> concerned) {
        List<Fact> merges = ledger.of(Landmark.MERGED);
        Stream<EntityRef> merged = Stream.concat(merges.stream().map(Fact::entity), concerned.stream());
        return projection.realias(
                Aliases.fold(merges, undone.revocations()::revoked),
                merged.filter(entity -> entity.type() == EntityType.COMPANY).map(EntityRef::id).distinct().toList());
    }

    private Changed foldAnew(Collection<EntityRef> entities, Set<UUID> rerouted) {
        Map<EntityRef, RecordState> after = states.fold(entities, undone.revocations());
        return project(entities.stream().map(entity -> Step.anew(entity, Optional.ofNullable(after.get(entity)))).toList(), rerouted);
    }

    private Changed project(Collection<Step> steps, Set<UUID> rerouted) {
        Set<EntityRef> changed = new HashSet<>();
        Collection<Step> next = steps;
        Set<UUID> affected = rerouted;
        while (!next.isEmpty() || !affected.isEmpty()) {
            next.forEach(step -> changed.add(step.entity()));
            Set<EntityRef> dependants = projection.write(next, affected);
            affected = Set.of();
            Map<EntityRef, RecordState> known = states.find(dependants, undone.revocations());
            next = dependants.stream().map(entity -> Step.anew(entity, Optional.ofNullable(known.get(entity)))).toList();
        }
        changed.addAll(projection.derive());
        return new Changed(changed, changed.size() > Changed.MOST);
    }

    /// The state of a record, removed ones included; empty where there is none.
    Optional<RecordState> find(EntityRef entity) {
        return states.find(entity, undone.revocations());
    }

    /// The states of some records, removed ones included; those that are not there are left out.
    Map<EntityRef, RecordState> find(Collection<EntityRef> entities) {
        return states.find(entities, undone.revocations());
    }

    /// The company that stands for `company` after all merges; itself where it was not merged.
    UUID resolve(UUID company) {
        return projection.resolve(company);
    }

    /// Whether an operation is undone.
    boolean revoked(OperationId operation) {
        return undone.revocations().revoked(operation);
    }
}
