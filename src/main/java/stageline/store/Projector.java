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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import stageline.ledger.journal.JournalMark;
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
import stageline.store.projection.Chunks;
import stageline.store.projection.Projection;
import stageline.store.projection.Step;

/// The one who writes a workspace's database: takes entries in, folds them, and keeps the projections in step.
///
/// Thread-safe: one at a time. What it hands out is what was applied, so the rules can look at it.
public final class Projector {

    /// An operation of more records than this is revoked in several transactions.
    private static final int AT_ONCE = 1_000;
    private static final int MOST_FACTS_OF_AN_OPERATION = 1_000;

    private final Store store;
    private final LedgerTable ledger;
    private final LedgerRows rows;
    private final RecordStates states;
    private final Projection projection;
    private final Undone undone = new Undone();
    private final Set<EntryId> erased = new HashSet<>();
    private final ReentrantLock turn = new ReentrantLock();
    private long applied;
    private boolean undosTurned;

    /// Takes over the writing of a database.
    ///
    /// @throws StoreFailure if it can't be read
    public Projector(Store store) {
        this.store = store;
        this.ledger = new LedgerTable(store.writer(), store.words());
        this.rows = new LedgerRows(store.words());
        this.states = new RecordStates(ledger);
        this.projection = new Projection(store.writer(), store.words());
        guarded(() -> {
            reload();
            return applied;
        });
    }

    /// Takes entries in that are durable, as [#apply(List, Runnable)].
    public Changed apply(List<Arrived> arrived) {
        return apply(arrived, () -> {});
    }

    /// Takes entries in: their rows and everything that follows from them, in one transaction. Entries that were applied before are
    /// passed over, so the journal may be replayed from any position. Only the revocation of an operation of very many records takes
    /// several transactions; it counts as applied with the last, and is done again where a crash came between.
    ///
    /// Nobody sees anything of them before they are durable: whoever asks meanwhile waits, or gets what was committed before.
    ///
    /// @param arrived in the order of their positions
    /// @param durable returns when the entries are durable; called before anything is committed, perhaps several times. What it throws is
    ///                passed on, and nothing was applied then
    /// @return what looks different now
    /// @throws StoreFailure             if the database fails; the entries since the last transaction were not applied
    /// @throws IllegalArgumentException if the positions do not rise
    public Changed apply(List<Arrived> arrived, Runnable durable) {
        return guarded(() -> {
            Changed changed = Changed.NOTHING;
            List<Arrived> ordinary = new ArrayList<>();
            for (Arrived each : fresh(arrived)) {
                if (!each.quarantined() && sweeps(each.fact().event())) {
                    changed = changed.and(take(ordinary)).and(sweep(each, durable));
                    ordinary.clear();
                } else {
                    ordinary.add(each);
                }
            }
            changed = changed.and(take(ordinary));
            durable.run();
            commit();
            return changed;
        });
    }

    /// Notes what the server said of entries; where it changes their place in the order or keeps them out, their records are folded anew.
    ///
    /// @return what looks different now
    public Changed acknowledge(List<Acknowledged> acknowledgements) {
        return guarded(() -> {
            Set<EntityRef> toFold = new HashSet<>();
            for (Acknowledged each : acknowledgements) {
                ledger.acknowledge(each).ifPresent(fact -> {
                    if (each.quarantined() || each.clock() != fact.stamp().clock()) {
                        toFold.add(fact.entity());
                        if (fact.event() instanceof Event.Revoked(OperationId operation)) {
                            undone.turnedOver(Set.of(operation)).forEach(o -> toFold.addAll(ledger.touchedBy(o)));
                        }
                    }
                });
            }
            undone.reload(ledger.of(Landmark.REVOKED));
            Changed changed = foldAnew(toFold, rerouted());
            undosTurned = true;
            commit();
            return changed;
        });
    }

    private void commit() {
        store.commit();
        if (undosTurned) {
            store.undoChanged();
            undosTurned = false;
        }
    }

    private static boolean sweeps(Event event) {
        return event instanceof Event.Revoked || event instanceof Event.Erased;
    }

    private List<Arrived> fresh(List<Arrived> arrived) {
        List<Arrived> fresh = new ArrayList<>();
        long last = applied;
        long before = 0;
        for (Arrived each : arrived) {
            if (each.position() <= before) {
                throw new IllegalArgumentException("position " + each.position() + " after " + before);
            }
            before = each.position();
            if (before > last) {
                fresh.add(each);
            }
        }
        return fresh;
    }

    /// The entry as it would be read back from the table: what was erased before it came says nothing any more.
    private Arrived readable(Arrived arrived) {
        Fact fact = LedgerRows.canonical(arrived.fact());
        Fact kept = erased.contains(fact.id()) ? rows.forgotten(fact) : fact;
        return new Arrived(
                arrived.position(), kept, arrived.version(), arrived.body(), arrived.clock(), arrived.number(), arrived.quarantined());
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
        return project(steps, merges ? rerouted() : Set.of());
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
        Set<UUID> rerouted = concerned.stream().anyMatch(entity -> entity.type() == EntityType.COMPANY) ? rerouted() : Set.of();
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
            undone.turnedOver(Set.of(operation)).forEach(o -> concerned.addAll(ledger.touchedBy(o)));
        }
        return concerned;
    }

    /// The companies that another one stands for now, after merges came or went.
    private Set<UUID> rerouted() {
        List<Fact> merges = ledger.of(Landmark.MERGED);
        return projection.realias(
                Aliases.fold(merges, undone.revocations()::revoked), merges.stream().map(merge -> merge.entity().id()).toList());
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
    public Optional<RecordState> find(EntityRef entity) {
        return guarded(() -> states.find(entity, undone.revocations()));
    }

    /// The states of some records, removed ones included; those that are not there are left out.
    public Map<EntityRef, RecordState> find(Collection<EntityRef> entities) {
        return guarded(() -> states.find(entities, undone.revocations()));
    }

    /// The company that stands for `company` after all merges; itself where it was not merged.
    public UUID resolve(UUID company) {
        return guarded(() -> projection.resolve(company));
    }

    /// The facts of an operation in order, at most 1,000; empty where there is none.
    public List<Fact> facts(OperationId operation) {
        return guarded(() -> ledger.facts(operation, MOST_FACTS_OF_AN_OPERATION));
    }

    /// Whether an operation is undone.
    public boolean revoked(OperationId operation) {
        return guarded(() -> undone.revocations().revoked(operation));
    }

    /// Up to which position everything was applied.
    public long applied() {
        return guarded(() -> applied);
    }

    /// Whether entries that an older version of the program could only keep can be folded now, so that the database should be made anew.
    public boolean outdated() {
        return guarded(ledger::understandsMore);
    }

    /// Remembers a place in the journal from which a start may read it. The entry after it must have been applied.
    ///
    /// @throws IllegalArgumentException if it was not
    public void remember(JournalMark mark) {
        if (mark.position() >= applied()) {
            throw new IllegalArgumentException(mark + ", applied up to " + applied());
        }
        guarded(() -> {
            ledger.remember(mark);
            commit();
            return mark;
        });
    }

    private void reload() {
        store.words().reload();
        ledger.forget();
        states.forget();
        undone.reload(ledger.of(Landmark.REVOKED));
        erased.clear();
        for (Fact fact : ledger.of(Landmark.ERASED)) {
            if (fact.event() instanceof Event.Erased(List<EntryId> entries)) {
                erased.addAll(entries);
            }
        }
        projection.reload(Aliases.fold(ledger.of(Landmark.MERGED), undone.revocations()::revoked));
        applied = store.applied();
    }

    private <T> T guarded(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } catch (DataAccessException failed) {
            recover(failed);
            throw new StoreFailure("the database could not be written", failed);
        } catch (RuntimeException | Error failed) {
            recover(failed);
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    private void recover(Throwable reason) {
        try {
            store.rollback();
            reload();
        } catch (RuntimeException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }
}
