package stageline.sales.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.event.Stamp;
import stageline.sales.fold.RecordState.Removal;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;

/// Folds the facts of one record into its state.
///
/// [#fold] takes them all in any order; [#then] adds one that comes after all the others, which is the fast path. Both give
/// equal states for the same facts.
public final class Fold {

    private final EntityRef entity;
    private Map<Field, Register> fields = Map.of();
    private Map<Member, List<EntryId>> members = Map.of();
    private Set<Member> imported = Set.of();
    private List<Transition> transitions = List.of();
    private @Nullable Fact created;
    private @Nullable Stamp last;
    private @Nullable Removal removal;
    private @Nullable UUID mergedInto;
    private long facts;
    private int unknown;

    private Fold(EntityRef entity) {
        this.entity = entity;
    }

    private Fold(RecordState state) {
        this(state.entity());
        fields = state.fields();
        members = state.members();
        imported = state.imported();
        transitions = state.transitions();
        created = state.created().orElse(null);
        last = state.last();
        removal = state.removal().orElse(null);
        mergedInto = state.mergedInto().orElse(null);
        facts = state.facts();
        unknown = state.unknown();
    }

    /// The state of a record after all its facts.
    ///
    /// @param facts   every fact of one record, in any order, at least one
    /// @param revoked which operations are undone
    /// @throws IllegalArgumentException if there is no fact
    public static RecordState fold(List<Fact> facts, Predicate<OperationId> revoked) {
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("a record without facts has no state");
        }
        List<Fact> ordered = new ArrayList<>(facts);
        ordered.sort(Comparator.comparing(Fact::stamp));
        Fold fold = new Fold(ordered.getFirst().entity());
        for (Fact fact : ordered) {
            fold.add(fact, revoked.test(fact.operation()));
        }
        return fold.state();
    }

    /// The state after one more fact that comes later than all that were folded.
    ///
    /// @param state   the state so far, empty for a record's first fact
    /// @param fact    the fact, of an operation that is not undone
    /// @throws IllegalArgumentException if the fact does not come later
    public static RecordState then(Optional<RecordState> state, Fact fact) {
        if (state.isPresent() && state.get().last().compareTo(fact.stamp()) >= 0) {
            throw new IllegalArgumentException("not later than what was folded");
        }
        Fold fold = state.map(Fold::new).orElseGet(() -> new Fold(fact.entity()));
        fold.add(fact, false);
        return fold.state();
    }

    private RecordState state() {
        if (last == null) {
            throw new IllegalStateException("nothing was folded");
        }
        return new RecordState(
                entity,
                Optional.ofNullable(created),
                last,
                facts,
                Map.copyOf(fields),
                Map.copyOf(members),
                imported,
                transitions,
                Optional.ofNullable(removal),
                Optional.ofNullable(mergedInto),
                unknown);
    }

    private void add(Fact fact, boolean withdrawn) {
        last = fact.stamp();
        long before = facts++;
        switch (fact.event()) {
            case Event.Created(List<Change> changes, List<Member> joined) -> {
                write(changes, fact, withdrawn);
                if (!withdrawn) {
                    created = created == null ? fact : created;
                    join(joined, fact);
                }
            }
            case Event.Edited(List<Change> changes, List<Member> joined, List<Parting> left) -> {
                write(changes, fact, withdrawn);
                if (!withdrawn) {
                    join(joined, fact);
                    part(left);
                    noteEditOfRemoved();
                }
            }
            case Event.Moved moved -> {
                transitions = Way.then(transitions, fact, moved, withdrawn);
                if (!withdrawn) {
                    noteEditOfRemoved();
                }
            }
            case Event.Removed(long seen) -> {
                // Who removes it once more does not change what was removed, by whom, and what its remover had not seen.
                if (!withdrawn && removal == null) {
                    removal = new Removal(fact, seen != before);
                }
            }
            case Event.Restored() -> {
                if (!withdrawn) {
                    removal = null;
                }
            }
            case Event.Merged(UUID into) -> {
                if (!withdrawn) {
                    mergedInto = into;
                    noteEditOfRemoved();
                }
            }
            case Event.Unknown(String type, int version) -> unknown++;
            case Event.Revoked(OperationId operation) -> {}
            case Event.Erased(List<EntryId> entries) -> {}
            case Event.Forgotten(String type) -> {}
        }
    }

    private void write(List<Change> changes, Fact fact, boolean withdrawn) {
        if (changes.isEmpty()) {
            return;
        }
        Map<Field, Register> written = new HashMap<>(fields);
        for (Change change : changes) {
            Register former = written.get(change.field());
            Register now = withdrawn
                    ? Register.withdrawing(former, change, fact.stamp())
                    : Register.written(former, change, fact.stamp(), fact.origin().imported());
            written.put(change.field(), now);
        }
        fields = Map.copyOf(written);
    }

    private void join(List<Member> joining, Fact fact) {
        if (joining.isEmpty()) {
            return;
        }
        Map<Member, List<EntryId>> joined = new HashMap<>(members);
        for (Member member : joining) {
            joined.merge(member, List.of(fact.id()), Fold::both);
        }
        members = Map.copyOf(joined);
        if (fact.origin().imported()) {
            imported = Stream.concat(imported.stream(), joining.stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    private void part(List<Parting> partings) {
        if (partings.isEmpty()) {
            return;
        }
        Map<Member, List<EntryId>> left = new HashMap<>(members);
        for (Parting parting : partings) {
            left.computeIfPresent(parting.member(), (member, by) -> without(by, parting.seen()));
        }
        members = Map.copyOf(left);
    }

    private static List<EntryId> both(List<EntryId> some, List<EntryId> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static @Nullable List<EntryId> without(List<EntryId> by, List<EntryId> seen) {
        List<EntryId> unseen = by.stream().filter(entry -> !seen.contains(entry)).toList();
        return unseen.isEmpty() ? null : unseen;
    }

    private void noteEditOfRemoved() {
        if (removal != null && !removal.editedMeanwhile()) {
            removal = new Removal(removal.fact(), true);
        }
    }
}
