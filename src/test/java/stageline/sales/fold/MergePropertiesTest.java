package stageline.sales.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import stageline.sales.event.Change;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Stamp;
import stageline.sales.fold.History.Kind;
import stageline.sales.fold.History.Step;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Value;

/// What holds for whatever up to four devices do to one deal, seeing each other or not.
class MergePropertiesTest {

    @Property(tries = 400)
    void anyOrderOfArrivalGivesTheSameState(@ForAll("histories") History history, @ForAll long seed) {
        List<Fact> shuffled = new ArrayList<>(history.all());
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(arrived(shuffled)).isEqualTo(history.state());
    }

    @Property(tries = 400)
    void oneByOneInOrderGivesTheSameStateAsAllAtOnce(@ForAll("histories") History history) {
        Optional<RecordState> state = Optional.empty();
        for (Fact fact : history.facts()) {
            state = Optional.of(Fold.then(state, fact));
        }
        assertThat(state).contains(Fold.fold(history.facts(), operation -> false));
    }

    @Property(tries = 400)
    void whatIsUndoneAndRedoneIsAsIfItHadNeverBeenUndone(@ForAll("histories") History history, @ForAll int which) {
        List<Fact> all = history.all();
        OperationId operation = all.get(Math.floorMod(which, all.size())).operation();
        Revocations before = history.revocations();
        Revocations after = history.revocations();
        Fact undo = revocation(operation, 1);
        Fact redo = revocation(undo.operation(), 2);
        after.note(undo);
        assertThat(after.revoked(operation)).isTrue();
        after.note(redo);
        assertThat(Fold.fold(history.facts(), after::revoked)).isEqualTo(Fold.fold(history.facts(), before::revoked));
        assertThat(after.subject(redo.operation())).isEqualTo(before.subject(operation));
    }

    @Property(tries = 400)
    void noValueIsLostThatNobodySaw(@ForAll("histories") History history) {
        RecordState state = history.state();
        List<Fact> standing = standing(history);
        for (Fact written : standing) {
            for (Change change : changes(written)) {
                Register register = state.fields().get(change.field());
                Set<Optional<Value>> kept = Stream.concat(
                                Stream.of(register.current()), register.overlaps().stream().map(o -> Optional.ofNullable(o.value())))
                        .collect(Collectors.toSet());
                boolean emptied = change.written().isEmpty();
                boolean seen = standing.stream().anyMatch(later -> history.saw(later, written) && writes(later, change));
                assertThat(emptied || seen || kept.contains(change.written())).as("%s of%n%s", change, history).isTrue();
            }
        }
    }

    @Property(tries = 400)
    void whatCountsIsTheLatestWriteThatStands(@ForAll("histories") History history) {
        RecordState state = history.state();
        state.fields().forEach((field, register) -> {
            Optional<Value> latest = standing(history).stream()
                    .flatMap(fact -> changes(fact).stream())
                    .filter(change -> change.field().equals(field))
                    .reduce((earlier, later) -> later)
                    .flatMap(Change::written);
            assertThat(register.current()).isEqualTo(latest);
        });
    }

    @Property(tries = 400)
    void nothingOverlapsWhereEverybodySawEverything(@ForAll("lonely") History history) {
        assertThat(history.state().overlapping()).isEmpty();
        assertThat(history.state().transitions()).noneMatch(transition -> transition.standing() == Standing.SUPERSEDED);
    }

    @Property(tries = 400)
    void anAddWinsOverARemoveThatHadNotSeenIt(@ForAll("histories") History history) {
        Set<EntryId> parted = standing(history).stream()
                .flatMap(fact -> fact.event() instanceof Event.Edited edited ? edited.parted().stream() : Stream.empty())
                .flatMap(parting -> parting.seen().stream())
                .collect(Collectors.toSet());
        Set<Member> members = standing(history).stream()
                .filter(fact -> !parted.contains(fact.id()))
                .flatMap(fact -> fact.event() instanceof Event.Edited edited ? edited.joined().stream() : Stream.empty())
                .collect(Collectors.toSet());
        assertThat(history.state().members().keySet()).isEqualTo(members);
    }

    @Property(tries = 400)
    void lostStaysLostWhateverOthersDid(@ForAll("histories") History history) {
        List<Fact> losses = moves(history).stream().filter(fact -> ((Event.Moved) fact.event()).to() == Stage.LOST).toList();
        RecordState state = history.state();
        assertThat(state.stage() == Stage.LOST).isEqualTo(!losses.isEmpty());
        if (!losses.isEmpty()) {
            assertThat(state.standing().orElseThrow().fact()).isEqualTo(losses.getFirst());
        }
    }

    @Property(tries = 400)
    void theLaterMoveCountsWhereNothingIsLost(@ForAll("histories") History history) {
        List<Fact> moves = moves(history);
        boolean lost = moves.stream().anyMatch(fact -> ((Event.Moved) fact.event()).to() == Stage.LOST);
        if (!lost && !moves.isEmpty()) {
            assertThat(history.state().standing().orElseThrow().fact()).isEqualTo(moves.getLast());
        }
    }

    @Property(tries = 400)
    void everyMoveStaysInTheHistory(@ForAll("histories") History history) {
        List<Fact> moved = history.facts().stream().filter(fact -> fact.event() instanceof Event.Moved).toList();
        assertThat(history.state().transitions()).extracting(Transition::fact).containsExactlyElementsOf(moved);
    }

    @Property(tries = 400)
    void theMovesThatStandFollowEachOther(@ForAll("undisturbed") History history) {
        Stage stage = Stage.LEAD;
        for (Transition transition : history.state().transitions()) {
            if (transition.standing() == Standing.STANDS) {
                assertThat(transition.from()).as(history.toString()).isEqualTo(stage);
                stage = transition.to();
            }
        }
    }

    @Property(tries = 400)
    void aRemovedRecordShowsThatSomebodyEditedItMeanwhile(@ForAll("histories") History history) {
        history.state().removal().ifPresent(removal -> {
            boolean edited = standing(history).stream()
                    .filter(fact -> fact.event() instanceof Event.Edited || fact.event() instanceof Event.Moved)
                    .anyMatch(fact -> !history.saw(removal.fact(), fact));
            if (edited) {
                assertThat(removal.editedMeanwhile()).as(history.toString()).isTrue();
            }
        });
    }

    @Property(tries = 400)
    void aliasesAreTheSameInAnyOrderAndNeverInACircle(@ForAll("merges") List<Fact> merges, @ForAll long seed) {
        List<Fact> shuffled = new ArrayList<>(merges);
        Collections.shuffle(shuffled, new Random(seed));
        Aliases aliases = Aliases.fold(merges, operation -> false);
        assertThat(Aliases.fold(shuffled, operation -> false)).isEqualTo(aliases);
        Set<UUID> all = new HashSet<>();
        for (long company = 0; company < 6; company++) {
            UUID standing = aliases.resolve(new UUID(0, company));
            assertThat(aliases.resolve(standing)).isEqualTo(standing);
            assertThat(aliases.standsFor(standing)).contains(new UUID(0, company));
            all.add(standing);
        }
        assertThat(all).isNotEmpty();
    }

    @Provide
    Arbitrary<History> histories() {
        return histories(4, Kind.values());
    }

    /// One device alone. Without redo, which brings back what did not know of what was done since the undo, and without emptying, of which
    /// nobody can tell whether it was seen.
    @Provide
    Arbitrary<History> lonely() {
        return histories(1, Stream.of(Kind.values()).filter(kind -> kind != Kind.REDO && kind != Kind.EMPTY).toArray(Kind[]::new));
    }

    /// Without undo.
    @Provide
    Arbitrary<History> undisturbed() {
        return histories(4, Kind.PULL, Kind.MOVE, Kind.MOVE, Kind.MOVE, Kind.LOSE, Kind.WRITE);
    }

    @Provide
    Arbitrary<List<Fact>> merges() {
        Arbitrary<UUID> company = Arbitraries.longs().between(0, 5).map(number -> new UUID(0, number));
        return Combinators.combine(company, company).as((branch, into) -> new UUID[] {branch, into}).list().ofMaxSize(12).map(pairs -> {
            List<Fact> facts = new ArrayList<>();
            for (UUID[] pair : pairs) {
                facts.add(Facts.of(facts.size() + 1L, EntityRef.company(pair[0]), new Event.Merged(pair[1])));
            }
            return facts;
        });
    }

    private static Arbitrary<History> histories(int devices, Kind... kinds) {
        Arbitrary<Step> step = Combinators.combine(
                        Arbitraries.of(kinds), Arbitraries.integers().between(0, 3), Arbitraries.integers().between(0, 11))
                .as(Step::new);
        return Combinators.combine(Arbitraries.integers().between(1, devices), step.list().ofMaxSize(40)).as(History::new);
    }

    /// The state as a projection keeps it: the fast path where it may be taken, else the whole anew.
    private static RecordState arrived(List<Fact> arriving) {
        Revocations revocations = new Revocations();
        List<Fact> facts = new ArrayList<>();
        Optional<RecordState> state = Optional.empty();
        for (Fact fact : arriving) {
            revocations.note(fact);
            boolean ofDeal = fact.entity().equals(History.DEAL);
            if (ofDeal) {
                facts.add(fact);
            }
            boolean late = state.isPresent() && state.get().last().compareTo(fact.stamp()) >= 0;
            boolean fast = ofDeal && !late && !revocations.revoked(fact.operation());
            if (fast) {
                state = Optional.of(Fold.then(state, fact));
            } else if (!facts.isEmpty()) {
                state = Optional.of(Fold.fold(facts, revocations::revoked));
            }
        }
        return state.orElseThrow();
    }

    private static List<Fact> standing(History history) {
        Revocations revocations = history.revocations();
        return history.facts().stream().filter(fact -> !revocations.revoked(fact.operation())).toList();
    }

    private static List<Fact> moves(History history) {
        return standing(history).stream().filter(fact -> fact.event() instanceof Event.Moved).toList();
    }

    private static List<Change> changes(Fact fact) {
        if (fact.event() instanceof Event.Created created) {
            return created.fields();
        }
        return fact.event() instanceof Event.Edited edited ? edited.changes() : List.of();
    }

    private static boolean writes(Fact fact, Change like) {
        return changes(fact).stream().anyMatch(change -> change.field().equals(like.field()));
    }

    private static Fact revocation(OperationId operation, long n) {
        return Facts.of(new Stamp(Long.MAX_VALUE, Facts.DEVICE, n), History.DEAL, new Event.Revoked(operation));
    }
}
