package stageline.sales.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Parting;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

class FoldTest {

    private static final EntityRef DEAL = EntityRef.deal(new UUID(1, 1));
    private static final Member API = Member.of(Relation.OFFERINGS, Value.of("API"));

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void theLaterWriteCountsAndTheOneItDidNotSeeIsKeptBesideIt() {
        write(null, "Pilot");
        write(null, "Roll-out");
        assertThat(brief().current()).contains(Value.of("Roll-out"));
        assertThat(overlaps()).containsExactly("Pilot");
    }

    @Test
    void whoSawTheValueTakesItsPlaceAndLeavesTheOneTheyDidNotSee() {
        write(null, "Pilot");
        write(null, "Roll-out");
        write("Roll-out", "Roll-out 2027");
        assertThat(overlaps()).containsExactly("Pilot");
        write("Pilot", "Roll-out 2027");
        assertThat(overlaps()).isEmpty();
        assertThat(brief().current()).contains(Value.of("Roll-out 2027"));
    }

    @Test
    void whoWritesOnWithoutSeeingTheOtherTakesThePlaceOfTheirOwn() {
        write(null, "Pilot");
        write(null, "Roll-out");
        write("Pilot", "Pilot in Bilbao");
        assertThat(brief().current()).contains(Value.of("Pilot in Bilbao"));
        assertThat(overlaps()).containsExactly("Roll-out");
    }

    @Test
    void twoWhoWriteTheSameAgree() {
        write(null, "Pilot");
        write(null, "Pilot");
        assertThat(overlaps()).isEmpty();
    }

    @Test
    void whoSawAValueThatWasUndoneSawTheOneBeforeIt() {
        write(null, "Pilot");
        Fact undone = write("Pilot", "Roll-out");
        write("Roll-out", "Trial");
        RecordState state = Fold.fold(facts, undone.operation()::equals);
        assertThat(state.overlapping()).isEmpty();
        assertThat(state.text(DealFields.BRIEF)).contains("Trial");
    }

    @Test
    void whatOthersWroteIsNotHiddenByAnUndo() {
        write(null, "Pilot");
        Fact undone = write("Pilot", "Roll-out");
        write("Pilot", "Trial");
        write("Roll-out", "Roll-out 2027");
        RecordState state = Fold.fold(facts, undone.operation()::equals);
        assertThat(state.text(DealFields.BRIEF)).contains("Roll-out 2027");
        assertThat(state.overlapping()).containsExactly(DealFields.BRIEF);
    }

    @Test
    void anAddThatTheRemoverDidNotSeeWins() {
        Fact first = edited(List.of(API), List.of());
        edited(List.of(API), List.of());
        edited(List.of(), List.of(new Parting(API, List.of(first.id()))));
        assertThat(state().members().keySet()).containsExactly(API);
    }

    @Test
    void aRemoveTakesOutWhatItSaw() {
        Fact first = edited(List.of(API), List.of());
        edited(List.of(), List.of(new Parting(API, List.of(first.id()))));
        assertThat(state().members()).isEmpty();
    }

    @Test
    void ofTwoConcurrentMovesTheLaterCountsAndTheOtherIsShownAsSuperseded() {
        move(Stage.LEAD, Stage.PROSPECTED);
        move(Stage.PROSPECTED, Stage.QUALIFIED);
        move(Stage.PROSPECTED, Stage.DISCOVERED);
        assertThat(state().stage()).isEqualTo(Stage.DISCOVERED);
        assertThat(standings()).containsExactly(Standing.STANDS, Standing.SUPERSEDED, Standing.STANDS);
    }

    @Test
    void whoMovesOnWithoutSeeingTheOtherBringsTheirWholeWayBack() {
        move(Stage.LEAD, Stage.PROSPECTED);
        move(Stage.PROSPECTED, Stage.QUALIFIED);
        move(Stage.PROSPECTED, Stage.DISCOVERED);
        move(Stage.QUALIFIED, Stage.IMPLEMENTATION_DEFINED);
        assertThat(state().stage()).isEqualTo(Stage.IMPLEMENTATION_DEFINED);
        assertThat(standings()).containsExactly(Standing.STANDS, Standing.STANDS, Standing.SUPERSEDED, Standing.STANDS);
    }

    @Test
    void aCorrectionStandsWithTheMovesBeforeIt() {
        move(Stage.LEAD, Stage.PROSPECTED);
        move(Stage.PROSPECTED, Stage.QUALIFIED);
        move(Stage.QUALIFIED, Stage.PROSPECTED);
        move(Stage.PROSPECTED, Stage.QUALIFIED);
        assertThat(standings()).containsOnly(Standing.STANDS);
    }

    @Test
    void lostBeatsEveryConcurrentMoveEarlierOrLater() {
        move(Stage.LEAD, Stage.PROSPECTED);
        move(Stage.PROSPECTED, Stage.QUALIFIED);
        move(Stage.PROSPECTED, Stage.LOST);
        move(Stage.QUALIFIED, Stage.DISCOVERED);
        move(Stage.QUALIFIED, Stage.LOST);
        assertThat(state().stage()).isEqualTo(Stage.LOST);
        assertThat(standings())
                .containsExactly(Standing.STANDS, Standing.SUPERSEDED, Standing.STANDS, Standing.SUPERSEDED, Standing.SUPERSEDED);
    }

    @Test
    void aMoveBuiltOnOneThatWasUndoneStays() {
        move(Stage.LEAD, Stage.PROSPECTED);
        Fact undone = move(Stage.PROSPECTED, Stage.QUALIFIED);
        move(Stage.QUALIFIED, Stage.DISCOVERED);
        RecordState state = Fold.fold(facts, undone.operation()::equals);
        assertThat(state.stage()).isEqualTo(Stage.DISCOVERED);
        assertThat(state.transitions()).extracting(Transition::standing)
                .containsExactly(Standing.STANDS, Standing.WITHDRAWN, Standing.STANDS);
    }

    @Test
    void anUndoneTwinOfAMoveDoesNotSupersedeIt() {
        move(Stage.LEAD, Stage.PROSPECTED);
        move(Stage.PROSPECTED, Stage.QUALIFIED);
        Fact twin = move(Stage.PROSPECTED, Stage.QUALIFIED);
        move(Stage.QUALIFIED, Stage.DISCOVERED);
        RecordState state = Fold.fold(facts, twin.operation()::equals);
        assertThat(state.transitions()).extracting(Transition::standing)
                .containsExactly(Standing.STANDS, Standing.STANDS, Standing.WITHDRAWN, Standing.STANDS);
    }

    @Test
    void aMoveFromAStageThatNoKnownMoveLedToFollowsTheOneBefore() {
        move(Stage.LEAD, Stage.PROSPECTED);
        move(Stage.OFFER_SENT, Stage.OFFER_APPROVED);
        assertThat(standings()).containsOnly(Standing.STANDS);
    }

    @Test
    void aRemovedRecordThatSomebodyEditedShowsIt() {
        created();
        fact(new Event.Removed(1));
        assertThat(state().exists()).isFalse();
        assertThat(state().removal().orElseThrow().editedMeanwhile()).isFalse();
        write(null, "Pilot");
        assertThat(state().removal().orElseThrow().editedMeanwhile()).isTrue();
        fact(new Event.Restored());
        assertThat(state().exists()).isTrue();
        assertThat(state().text(DealFields.BRIEF)).contains("Pilot");
    }

    @Test
    void anEditThatItsRemoverHadNotSeenShowsToo() {
        created();
        write(null, "Pilot");
        fact(new Event.Removed(1));
        assertThat(state().removal().orElseThrow().editedMeanwhile()).isTrue();
    }

    @Test
    void twoWhoRemoveARecordEditedNothing() {
        created();
        Fact first = fact(new Event.Removed(1));
        fact(new Event.Removed(1));
        assertThat(state().removal()).contains(new RecordState.Removal(first, false));
    }

    @Test
    void anUndoneCreationLeavesNothingThatIsThere() {
        Fact creation = created();
        write(null, "Pilot");
        RecordState state = Fold.fold(facts, creation.operation()::equals);
        assertThat(state.exists()).isFalse();
        assertThat(state.text(DealFields.BRIEF)).contains("Pilot");
    }

    @Test
    void whatANewerVersionWroteIsCounted() {
        created();
        fact(new Event.Unknown("quoted", 3));
        assertThat(state().unknown()).isEqualTo(1);
        assertThat(state().facts()).isEqualTo(2);
    }

    @Test
    void theFastPathTakesOnlyWhatComesLater() {
        Fact first = created();
        RecordState state = state();
        assertThatThrownBy(() -> Fold.then(Optional.of(state), first)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Fold.fold(List.of(), operation -> false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void twoRevocationsThatClaimToRevokeEachOtherEndTheSearch() {
        Revocations revocations = new Revocations();
        OperationId first = new OperationId(Facts.DEVICE, 1);
        OperationId second = new OperationId(Facts.DEVICE, 2);
        revocations.note(Facts.of(1, DEAL, new Event.Revoked(second)));
        revocations.note(Facts.of(2, DEAL, new Event.Revoked(first)));
        assertThat(Set.of(first, second).stream().filter(revocations::revoked)).containsExactly(first);
        assertThat(revocations.subject(first)).isEqualTo(second);
    }

    @Test
    void ofTwoCompaniesMergedIntoEachOtherTheFirstMergeCounts() {
        UUID sanitas = new UUID(2, 1);
        UUID bupa = new UUID(2, 2);
        List<Fact> merges = List.of(
                Facts.of(1, EntityRef.company(sanitas), new Event.Merged(bupa)),
                Facts.of(2, EntityRef.company(bupa), new Event.Merged(sanitas)));
        Aliases aliases = Aliases.fold(merges, operation -> false);
        assertThat(aliases.resolve(sanitas)).isEqualTo(bupa);
        assertThat(aliases.standsFor(bupa)).containsExactlyInAnyOrder(sanitas, bupa);
        assertThat(aliases.standsFor(sanitas)).containsExactly(sanitas);
        Aliases unmerged = Aliases.fold(merges, merges.getFirst().operation()::equals);
        assertThat(unmerged.resolve(bupa)).isEqualTo(sanitas);
    }

    private RecordState state() {
        return Fold.fold(facts, operation -> false);
    }

    private Register brief() {
        return state().fields().get(DealFields.BRIEF);
    }

    private List<String> overlaps() {
        return brief().overlaps().stream().map(overlap -> ((Value.Text) overlap.value()).text()).toList();
    }

    private List<Standing> standings() {
        return state().transitions().stream().map(Transition::standing).toList();
    }

    private Fact created() {
        return fact(new Event.Created(List.of(), List.of()));
    }

    private Fact write(@Nullable String before, String after) {
        Change change = new Change(DealFields.BRIEF, before == null ? null : Value.of(before), Value.of(after));
        return fact(Event.Edited.fields(List.of(change)));
    }

    private Fact edited(List<Member> joined, List<Parting> parted) {
        return fact(new Event.Edited(List.of(), joined, parted));
    }

    private Fact move(Stage from, Stage to) {
        return fact(new Event.Moved(from, to, Map.of(), List.of()));
    }

    private Fact fact(Event event) {
        Fact fact = Facts.of(facts.size() + 1L, DEAL, event);
        facts.add(fact);
        return fact;
    }
}
