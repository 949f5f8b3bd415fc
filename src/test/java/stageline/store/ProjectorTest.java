package stageline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static stageline.store.Scribe.id;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Transition.Standing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.ContactFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.board.BoardQueries;
import stageline.store.board.BoardQuery;
import stageline.store.board.Card;

class ProjectorTest {

    private static final UUID DEAL = id(2, 1);
    private static final UUID COMPANY = id(3, 1);
    private static final UUID BRANCH = id(3, 2);
    private static final UUID CONTACT = id(4, 1);
    private static final Currency EUR = Currency.getInstance("EUR");

    private final Store store = Store.inMemory();
    private final Projector projector = new Projector(store);
    private final BoardQueries board = new BoardQueries(store, InstantSource.fixed(Scribe.START));
    private final Scribe scribe = new Scribe(1);
    private long position;

    @AfterEach
    void close() {
        store.close();
    }

    private Changed apply(Fact... facts) {
        List<Arrived> arrived = scribe.arrived(position + 1, List.of(facts));
        position += facts.length;
        return projector.apply(arrived);
    }

    private Fact company(UUID id, String name) {
        return scribe.created(EntityRef.company(id), Change.set(CompanyFields.NAME, Value.of(name)));
    }

    private Fact deal(UUID id, UUID company) {
        return scribe.created(
                EntityRef.deal(id),
                Change.set(DealFields.COMPANY, Value.of(company)),
                Change.set(DealFields.BRIEF, Value.of("Pilot")),
                Change.set(DealFields.COUNTRY, Value.of("ES")),
                Change.set(DealFields.AMOUNT, Value.of(new Money(120_000, EUR))));
    }

    private Fact start(UUID id) {
        return scribe.moved(id, Stage.LEAD, Stage.PROSPECTED);
    }

    private Card card(UUID deal) {
        return board.cards(List.of(EntityRef.deal(deal))).getFirst();
    }

    @Test
    void aMovedDealStandsInItsNewColumn() {
        apply(company(COMPANY, "Sanitas"), deal(DEAL, COMPANY), start(DEAL));

        Changed changed = apply(scribe.moved(DEAL, Stage.PROSPECTED, Stage.QUALIFIED));

        assertThat(changed.entities()).containsExactly(EntityRef.deal(DEAL));
        assertThat(card(DEAL).stage()).isEqualTo(Stage.QUALIFIED);
        assertThat(card(DEAL).title()).isEqualTo("Sanitas Pilot");
        assertThat(card(DEAL).enteredStage()).isEqualTo(scribe.now());
    }

    @Test
    void aRecordThatWasMissedIsFoundOnceItIsMade() {
        assertThat(projector.find(EntityRef.company(COMPANY))).isEmpty();
        assertThat(projector.find(List.of(EntityRef.company(COMPANY)))).isEmpty();

        apply(company(COMPANY, "Sanitas"));

        assertThat(projector.find(EntityRef.company(COMPANY))).isPresent();
        assertThat(projector.find(List.of(EntityRef.company(COMPANY)))).containsOnlyKeys(EntityRef.company(COMPANY));
    }

    @Test
    void aDealWhoseCompanyArrivesLaterGetsItsTitleThen() {
        apply(deal(DEAL, COMPANY), start(DEAL));
        assertThat(card(DEAL).title()).isEqualTo("Pilot");

        Changed changed = apply(company(COMPANY, "Sanitas"));

        assertThat(changed.entities()).contains(EntityRef.deal(DEAL));
        assertThat(card(DEAL).title()).isEqualTo("Sanitas Pilot");
    }

    @Test
    void renamingACompanyRenamesItsDeals() {
        apply(company(COMPANY, "Sanitas"), deal(DEAL, COMPANY), start(DEAL));

        apply(scribe.edited(EntityRef.company(COMPANY), new Change(CompanyFields.NAME, Value.of("Sanitas"), Value.of("Bupa"))));

        assertThat(card(DEAL).title()).isEqualTo("Bupa Pilot");
    }

    @Test
    void mergingABranchMovesItsDealsToTheCompanyAndUndoingItMovesThemBack() {
        apply(company(COMPANY, "Novartis"), company(BRANCH, "Novartis Spain"), deal(DEAL, BRANCH), start(DEAL));
        Fact merge = scribe.alone(EntityRef.company(BRANCH), new Event.Merged(COMPANY));

        apply(merge);
        assertThat(card(DEAL).title()).isEqualTo("Novartis Pilot");
        assertThat(projector.resolve(BRANCH)).isEqualTo(COMPANY);

        apply(scribe.revoked(merge.operation()));
        assertThat(card(DEAL).title()).isEqualTo("Novartis Spain Pilot");
        assertThat(projector.resolve(BRANCH)).isEqualTo(BRANCH);
    }

    @Test
    void companiesMergedIntoEachOtherAreOne() {
        apply(company(COMPANY, "Novartis"), company(BRANCH, "Novartis Spain"));
        apply(
                scribe.alone(EntityRef.company(BRANCH), new Event.Merged(COMPANY)),
                scribe.alone(EntityRef.company(COMPANY), new Event.Merged(BRANCH)));

        assertThat(projector.resolve(BRANCH)).isEqualTo(projector.resolve(COMPANY)).isEqualTo(COMPANY);
    }

    @Test
    void anUndoneMoveIsTakenBackAndRedoneByUndoingTheUndo() {
        apply(company(COMPANY, "Sanitas"), deal(DEAL, COMPANY), start(DEAL));
        Fact move = scribe.moved(DEAL, Stage.PROSPECTED, Stage.QUALIFIED);
        apply(move);

        Fact undo = scribe.revoked(move.operation());
        Changed changed = apply(undo);
        assertThat(changed.entities()).contains(EntityRef.deal(DEAL));
        assertThat(card(DEAL).stage()).isEqualTo(Stage.PROSPECTED);
        assertThat(projector.revoked(move.operation())).isTrue();
        assertThat(projector.find(EntityRef.deal(DEAL)).orElseThrow().transitions())
                .extracting(t -> t.standing())
                .containsExactly(Standing.STANDS, Standing.WITHDRAWN);

        apply(scribe.revoked(undo.operation()));
        assertThat(card(DEAL).stage()).isEqualTo(Stage.QUALIFIED);
    }

    @Test
    void anUndoThatArrivesBeforeWhatItUndoesTakesItOutToo() {
        apply(company(COMPANY, "Sanitas"), deal(DEAL, COMPANY), start(DEAL));
        Fact move = scribe.moved(DEAL, Stage.PROSPECTED, Stage.QUALIFIED);
        Fact undo = scribe.revoked(move.operation());

        apply(undo, move);

        assertThat(card(DEAL).stage()).isEqualTo(Stage.PROSPECTED);
    }

    @Test
    void anEarlierFactThatArrivesLateTakesItsPlaceInTheOrder() {
        Scribe elsewhere = new Scribe(2).at(scribe.now().plusSeconds(1));
        Fact company = company(COMPANY, "Sanitas");
        Fact early = elsewhere.edited(EntityRef.company(COMPANY), new Change(CompanyFields.NAME, Value.of("Sanitas"), Value.of("Early")));
        scribe.at(scribe.now().plusSeconds(60));
        Fact late = scribe.edited(EntityRef.company(COMPANY), new Change(CompanyFields.NAME, Value.of("Sanitas"), Value.of("Late")));
        apply(company, late);

        apply(early);

        var state = projector.find(EntityRef.company(COMPANY)).orElseThrow();
        assertThat(state.text(CompanyFields.NAME)).contains("Late");
        assertThat(state.overlapping()).containsExactly(CompanyFields.NAME);
    }

    @Test
    void erasedPayloadsLeaveNothingOfWhatTheySaid() {
        Fact contact = scribe.created(EntityRef.contact(CONTACT), Change.set(ContactFields.EMAIL, Value.of("ana@example.org")));
        apply(contact);
        assertThat(projector.find(EntityRef.contact(CONTACT)).orElseThrow().text(ContactFields.EMAIL)).contains("ana@example.org");

        apply(scribe.alone(EntityRef.contact(CONTACT), new Event.Erased(List.of(contact.id()))));

        var state = projector.find(EntityRef.contact(CONTACT)).orElseThrow();
        assertThat(state.fields()).isEmpty();
        assertThat(state.exists()).isFalse();
        assertThat(projector.facts(contact.operation())).extracting(Fact::event).containsExactly(new Event.Forgotten("created"));
    }

    @Test
    void whatArrivesAfterItsErasureIsNotRead() {
        Fact contact = scribe.created(EntityRef.contact(CONTACT), Change.set(ContactFields.EMAIL, Value.of("ana@example.org")));
        Fact erasure = scribe.alone(EntityRef.contact(CONTACT), new Event.Erased(List.of(contact.id())));

        apply(erasure, contact);

        assertThat(projector.find(EntityRef.contact(CONTACT)).orElseThrow().fields()).isEmpty();
    }

    @Test
    void aCompanyIsALeadUntilItHasADealThatIsAlive() {
        apply(company(COMPANY, "Sanitas"));
        assertThat(leads()).containsExactly(EntityRef.company(COMPANY));

        apply(deal(DEAL, COMPANY), start(DEAL));
        assertThat(leads()).isEmpty();

        apply(scribe.moved(DEAL, Stage.PROSPECTED, Stage.LOST));
        assertThat(leads()).containsExactly(EntityRef.company(COMPANY));
    }

    @Test
    void aDiscardedCompanyIsNoLead() {
        apply(company(COMPANY, "Sanitas"));

        apply(scribe.edited(EntityRef.company(COMPANY), Change.set(CompanyFields.LEAD_STATUS, Value.of("unqualified"))));

        assertThat(leads()).isEmpty();
    }

    @Test
    void aContactWithoutCompanyAndDealIsALead() {
        apply(scribe.created(EntityRef.contact(CONTACT), Change.set(ContactFields.LAST_NAME, Value.of("Ruiz"))));
        assertThat(leads()).containsExactly(EntityRef.contact(CONTACT));

        apply(scribe.alone(
                EntityRef.contact(CONTACT),
                new Event.Edited(List.of(), List.of(Member.of(Relation.COMPANIES, Value.of(COMPANY))), List.of())));

        assertThat(leads()).isEmpty();
    }

    private List<EntityRef> leads() {
        return board.order(BoardQuery.ALL, Stage.LEAD, "");
    }

    @Test
    void aRemovedDealLeavesTheBoardAndComesBackWhenRestored() {
        apply(company(COMPANY, "Sanitas"), deal(DEAL, COMPANY), start(DEAL));

        apply(scribe.alone(EntityRef.deal(DEAL), new Event.Removed(2)));
        assertThat(board.cards(List.of(EntityRef.deal(DEAL)))).isEmpty();
        assertThat(leads()).containsExactly(EntityRef.company(COMPANY));

        apply(scribe.alone(EntityRef.deal(DEAL), new Event.Restored()));
        assertThat(card(DEAL).stage()).isEqualTo(Stage.PROSPECTED);
    }

    @Test
    void entriesThatWereAppliedArePassedOver() {
        List<Arrived> all = scribe.arrived(1, List.of(company(COMPANY, "Sanitas"), deal(DEAL, COMPANY), start(DEAL)));
        projector.apply(all.subList(0, 2));

        Changed changed = projector.apply(all);

        assertThat(changed.entities()).doesNotContain(EntityRef.company(COMPANY));
        assertThat(projector.applied()).isEqualTo(3);
        assertThat(projector.apply(all)).isEqualTo(Changed.NOTHING);
    }

    @Test
    void positionsThatDoNotRiseAreRefusedAndNothingIsApplied() {
        List<Arrived> all = scribe.arrived(1, List.of(company(COMPANY, "Sanitas"), deal(DEAL, COMPANY)));

        assertThatThrownBy(() -> projector.apply(all.reversed())).isInstanceOf(IllegalArgumentException.class);

        assertThat(projector.applied()).isZero();
        assertThat(projector.find(EntityRef.company(COMPANY))).isEmpty();
    }

    @Test
    void whatFailsHalfwayLeavesNothingBehind() {
        apply(company(COMPANY, "Sanitas"));
        Fact good = deal(DEAL, COMPANY);
        Fact sameNumber = new Fact(good.stamp(), good.operation(), EntityRef.deal(id(2, 2)), good.event(), good.origin());

        assertThatThrownBy(() -> apply(good, sameNumber)).isInstanceOf(StoreFailure.class);

        assertThat(projector.find(EntityRef.deal(DEAL))).isEmpty();
        assertThat(projector.applied()).isEqualTo(1);
        position = 1;
        apply(good, start(DEAL));
        assertThat(card(DEAL).title()).isEqualTo("Sanitas Pilot");
    }

    @Test
    void anOperationOfManyRecordsIsUndoneAndRedone() {
        OperationId taken = scribe.begin();
        List<Fact> facts = new ArrayList<>();
        IntStream.rangeClosed(1, 2_500).forEach(i -> {
            facts.add(scribe.next(
                    EntityRef.deal(id(2, i)),
                    new Event.Created(List.of(Change.set(DealFields.BRIEF, Value.of("Pilot " + i))), List.of())));
            facts.add(scribe.next(
                    EntityRef.deal(id(2, i)), new Event.Moved(Stage.LEAD, Stage.PROSPECTED, java.util.Map.of(), List.of())));
        });
        projector.apply(scribe.arrived(1, facts));
        position = facts.size();
        assertThat(board.totals(BoardQuery.ALL)).singleElement().satisfies(t -> assertThat(t.count()).isEqualTo(2_500));

        Fact undo = scribe.revoked(taken);
        apply(undo);
        assertThat(board.totals(BoardQuery.ALL)).isEmpty();
        assertThat(projector.facts(taken)).hasSize(1_000);

        apply(scribe.revoked(undo.operation()));
        assertThat(board.totals(BoardQuery.ALL)).singleElement().satisfies(t -> assertThat(t.count()).isEqualTo(2_500));
    }

    @Test
    void aQuarantinedEntryStaysOutOfTheFold() {
        apply(company(COMPANY, "Sanitas"));
        Fact rename = scribe.edited(EntityRef.company(COMPANY), new Change(CompanyFields.NAME, Value.of("Sanitas"), Value.of("Nonsense")));
        apply(rename);

        projector.receive(Server.saying(new Acknowledged(rename.id(), 1, rename.stamp().clock(), 7)), () -> {});

        assertThat(projector.find(EntityRef.company(COMPANY)).orElseThrow().text(CompanyFields.NAME)).contains("Sanitas");
    }

    @Test
    void anAcknowledgedClockDecidesTheOrder() {
        apply(company(COMPANY, "Sanitas"));
        Scribe ahead = new Scribe(2).at(scribe.now().plusSeconds(3_600));
        Fact fromTheFuture = ahead.edited(EntityRef.company(COMPANY), new Change(CompanyFields.NAME, Value.of("Sanitas"),
                Value.of("Ahead")));
        Fact later = scribe.edited(EntityRef.company(COMPANY), new Change(CompanyFields.NAME, Value.of("Ahead"), Value.of("Later")));
        apply(fromTheFuture, later);
        assertThat(projector.find(EntityRef.company(COMPANY)).orElseThrow().text(CompanyFields.NAME)).contains("Ahead");

        projector.receive(Server.saying(new Acknowledged(fromTheFuture.id(), 1, later.stamp().clock() - 1, 0)), () -> {});

        assertThat(projector.find(EntityRef.company(COMPANY)).orElseThrow().text(CompanyFields.NAME)).contains("Later");
    }

    @Test
    void aWorkspaceCanBeFoundAlthoughItHasNoTable() {
        EntityRef workspace = new EntityRef(EntityType.WORKSPACE, id(0, 1));
        apply(scribe.created(workspace, Change.set(stageline.sales.record.WorkspaceFields.NAME, Value.of("Sales"))));

        assertThat(projector.find(workspace).flatMap(s -> s.text(stageline.sales.record.WorkspaceFields.NAME)))
                .isEqualTo(Optional.of("Sales"));
    }
}
