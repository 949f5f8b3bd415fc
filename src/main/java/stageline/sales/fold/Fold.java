package stageline.sales.fold;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.event.Stamp;
import stageline.sales.fold.RecordState.Removal;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;

/// Folds the facts of one record into its state.
///
/// [#fold] takes them all in any order; [#then] adds one that comes after all the others, which is the fast path. Both give
/// equal states for the same facts.
public final class Fold {

    private final EntityRef entity;
    private final Map<Field, Register> fields = new HashMap<>();
    private final Map<Member, List<EntryId>> members = new HashMap<>();
    private final List<Transition> transitions = new ArrayList<>();
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
        fields.putAll(state.fields());
        members.putAll(state.members());
        transitions.addAll(state.transitions());
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
                List.copyOf(transitions),
                Optional.ofNullable(removal),
                Optional.ofNullable(mergedInto),
                unknown);
    }

    private void add(Fact fact, boolean withdrawn) {
        last = fact.stamp();
        long seenBefore = facts++;
        switch (fact.event()) {
            case Event.Created(List<Change> changes, List<Member> joined) -> {
                write(changes, fact, withdrawn);
                if (!withdrawn) {
                    created = created == null ? fact : created;
                    joined.forEach(m -> join(m, fact));
                }
            }
            case Event.Edited(List<Change> changes, List<Member> joined, List<Parting> left) -> {
                write(changes, fact, withdrawn);
                if (!withdrawn) {
                    joined.forEach(m -> join(m, fact));
                    left.forEach(this::part);
                    noteEditOfRemoved();
                }
            }
            case Event.Moved moved -> {
                move(moved, fact, withdrawn);
                if (!withdrawn) {
                    noteEditOfRemoved();
                }
            }
            case Event.Removed(long seen) -> {
                if (!withdrawn) {
                    removal = new Removal(fact, seen != seenBefore);
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
                }
            }
            case Event.Unknown(String type, int version) -> unknown++;
            case Event.Revoked(OperationId operation) -> {}
            case Event.Erased(var entries) -> {}
            case Event.Forgotten(String type) -> {}
        }
    }

    private void write(List<Change> changes, Fact fact, boolean withdrawn) {
        for (Change change : changes) {
            Register former = fields.get(change.field());
            fields.put(
                    change.field(),
                    withdrawn ? Register.withdrawing(former, change, fact.stamp()) : Register.written(former, change, fact.stamp()));
        }
    }

    private void join(Member member, Fact fact) {
        List<EntryId> by = new ArrayList<>(members.getOrDefault(member, List.of()));
        by.add(fact.id());
        members.put(member, List.copyOf(by));
    }

    private void part(Parting parting) {
        List<EntryId> left = new ArrayList<>(members.getOrDefault(parting.member(), List.of()));
        left.removeAll(parting.seen());
        if (left.isEmpty()) {
            members.remove(parting.member());
        } else {
            members.put(parting.member(), List.copyOf(left));
        }
    }

    private void noteEditOfRemoved() {
        if (removal != null) {
            removal = new Removal(removal.fact(), true);
        }
    }

    private void move(Event.Moved moved, Fact fact, boolean withdrawn) {
        Stage current = current();
        Standing standing;
        if (withdrawn) {
            standing = Standing.WITHDRAWN;
        } else if (current == Stage.LOST) {
            standing = Standing.SUPERSEDED;
        } else {
            standing = Standing.STANDS;
            if (current != moved.from() && moved.to() != Stage.LOST) {
                supersedeSince(moved.from());
            }
        }
        transitions.add(new Transition(fact, moved.from(), moved.to(), moved.evidence(), moved.missing(), standing));
    }

    /// What others did after the stage that the mover saw, without the mover having seen it, is superseded by the later move.
    private void supersedeSince(Stage seen) {
        int arrived = -1;
        for (int i = 0; i < transitions.size(); i++) {
            if (transitions.get(i).standing() == Standing.STANDS && transitions.get(i).to() == seen) {
                arrived = i;
            }
        }
        boolean seenFirst = seen == Stage.LEAD;
        if (arrived < 0 && !seenFirst) {
            return;
        }
        for (int i = arrived + 1; i < transitions.size(); i++) {
            if (transitions.get(i).standing() == Standing.STANDS) {
                transitions.set(i, transitions.get(i).as(Standing.SUPERSEDED));
            }
        }
    }

    private Stage current() {
        Stage stage = Stage.LEAD;
        for (Transition transition : transitions) {
            if (transition.standing() == Standing.STANDS) {
                stage = transition.to();
                if (stage == Stage.LOST) {
                    return stage;
                }
            }
        }
        return stage;
    }
}
