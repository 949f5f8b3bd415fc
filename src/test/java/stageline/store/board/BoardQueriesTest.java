package stageline.store.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static stageline.store.Business.PFIZER;
import static stageline.store.Business.SANITAS;
import static stageline.store.Business.amount;
import static stageline.store.Business.closes;
import static stageline.store.Business.owner;
import static stageline.store.Scribe.id;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.Business;
import stageline.store.Scribe;

class BoardQueriesTest {

    private static final UUID MINE = id(6, 1);
    private static final UUID YOURS = id(6, 2);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    private final Business business = new Business();
    private Instant now = Scribe.START.plus(Duration.ofDays(100));
    private final InstantSource clock = () -> now;
    private final BoardQueries board = new BoardQueries(business.store, clock);

    @BeforeEach
    void write() {
        business.apply(business.company(SANITAS, "Sanitas"), business.company(PFIZER, "Pfizer"), business.company(id(3, 3), "Zeta Lead"));
        deal(1, SANITAS, "Árbol", Stage.PROSPECTED, 10, amount(100, "EUR"), owner(MINE), country("ES"), closes(LocalDate.of(2026, 5, 1)));
        deal(2, SANITAS, "Zorro", Stage.PROSPECTED, 30, amount(300, "EUR"), owner(YOURS), country("ES"), dealClass("insurance"));
        deal(3, PFIZER, "Boat", Stage.PROSPECTED, 20, amount(200, "USD"), owner(MINE), country("US"), closes(LocalDate.of(2026, 4, 1)));
        deal(4, PFIZER, "No amount", Stage.QUALIFIED, 5, country("US"), Change.set(DealFields.NEXT_STEP, Value.of("Call the Señora")));
        deal(5, PFIZER, "Gone", Stage.LOST, 1, amount(5_000, "EUR"));
    }

    @AfterEach
    void close() {
        business.close();
    }

    private void deal(int number, UUID company, String brief, Stage stage, int daysAfter, Change... more) {
        UUID deal = id(2, number);
        business.apply(business.deal(deal, company, brief, more));
        business.apply(business.moved(deal, Stage.LEAD, stage, Scribe.START.plus(Duration.ofDays(daysAfter))));
    }

    private static Change country(String code) {
        return Change.set(DealFields.COUNTRY, Value.of(code));
    }

    private static Change dealClass(String code) {
        return Change.set(DealFields.DEAL_CLASS, Value.of(code));
    }

    private static BoardFilter filter(Set<UUID> owners, Set<String> classes, Set<String> countries, String text) {
        return new BoardFilter(
                owners, classes, countries, Set.of(), OptionalLong.empty(), OptionalLong.empty(), Optional.empty(), Optional.empty(), text,
                false);
    }

    private List<EntityRef> column(BoardFilter filter, Stage stage) {
        return board.order(new BoardQuery(filter, Lanes.NONE, Map.of()), stage, "");
    }

    private List<EntityRef> ordered(CardOrder order) {
        return board.order(new BoardQuery(BoardFilter.ALL, Lanes.NONE, Map.of(Stage.PROSPECTED, order)), Stage.PROSPECTED, "");
    }

    private static EntityRef[] deals(int... numbers) {
        EntityRef[] deals = new EntityRef[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            deals[i] = EntityRef.deal(id(2, numbers[i]));
        }
        return deals;
    }

    @Test
    void totalsCountEveryMatchingDealAndSumItsMoneyByCurrencyAndWeight() {
        assertThat(board.totals(BoardQuery.ALL)).containsExactly(
                new ColumnTotals(Stage.LEAD, "", 1, List.of()),
                new ColumnTotals(Stage.PROSPECTED, "", 3, List.of(new MoneySum(EUR, 400, 20), new MoneySum(USD, 200, 10))),
                new ColumnTotals(Stage.QUALIFIED, "", 1, List.of()),
                new ColumnTotals(Stage.LOST, "", 1, List.of(new MoneySum(EUR, 5_000, 0))));
    }

    @Test
    void weightedSumsAreRoundedHalfUpAtTheEnd() {
        deal(6, SANITAS, "Cents", Stage.PROSPECTED, 1, amount(10, "USD"));

        assertThat(board.totals(BoardQuery.ALL)).contains(
                new ColumnTotals(Stage.PROSPECTED, "", 4, List.of(new MoneySum(EUR, 400, 20), new MoneySum(USD, 210, 11))));
    }

    @Test
    void lanesCutTheTotals() {
        assertThat(board.totals(new BoardQuery(BoardFilter.ALL, Lanes.OWNER, Map.of())))
                .filteredOn(totals -> totals.stage() == Stage.PROSPECTED)
                .extracting(ColumnTotals::lane, ColumnTotals::count)
                .containsExactly(tuple(MINE.toString(), 2L), tuple(YOURS.toString(), 1L));
        assertThat(board.totals(new BoardQuery(BoardFilter.ALL, Lanes.COUNTRY, Map.of())))
                .filteredOn(totals -> totals.stage() == Stage.LOST)
                .extracting(ColumnTotals::lane)
                .containsExactly("");
        assertThat(board.totals(new BoardQuery(BoardFilter.ALL, Lanes.CLASS, Map.of())))
                .filteredOn(totals -> totals.lane().equals("insurance"))
                .extracting(ColumnTotals::count)
                .containsExactly(1L);
    }

    @Test
    void aLaneHoldsItsOwnCardsAndTheBlankLaneThoseWithout() {
        BoardQuery byOwner = new BoardQuery(BoardFilter.ALL, Lanes.OWNER, Map.of());

        assertThat(board.order(byOwner, Stage.PROSPECTED, MINE.toString())).containsExactly(deals(1, 3));
        assertThat(board.order(byOwner, Stage.PROSPECTED, "")).isEmpty();
        assertThat(board.order(byOwner, Stage.QUALIFIED, "")).containsExactly(deals(4));
        assertThat(board.order(byOwner, Stage.LEAD, "")).containsExactly(EntityRef.company(id(3, 3)));
    }

    @Test
    void columnsComeInEachOrder() {
        assertThat(ordered(CardOrder.OLDEST_IN_STAGE)).containsExactly(deals(1, 3, 2));
        assertThat(ordered(CardOrder.NEWEST_IN_STAGE)).containsExactly(deals(2, 3, 1));
        assertThat(ordered(CardOrder.LARGEST_AMOUNT)).containsExactly(deals(2, 3, 1));
        assertThat(ordered(CardOrder.CLOSE_DATE)).containsExactly(deals(3, 1, 2));
        assertThat(ordered(CardOrder.NAME)).containsExactly(deals(3, 1, 2));
    }

    @Test
    void pagesFollowEachOther() {
        assertThat(board.page(BoardQuery.ALL, Stage.PROSPECTED, "", 0, 2)).extracting(Card::entity).containsExactly(deals(1, 3));
        assertThat(board.page(BoardQuery.ALL, Stage.PROSPECTED, "", 2, 2)).extracting(Card::entity).containsExactly(deals(2));
        assertThat(board.page(BoardQuery.ALL, Stage.PROSPECTED, "", 4, 2)).isEmpty();
    }

    @Test
    void aCardShowsItsDeal() {
        business.apply(
                business.contact(id(4, 1), "Ana", "Ruiz", SANITAS),
                business.joined(id(2, 1), id(4, 1), "user"),
                business.joined(id(2, 1), id(4, 1), "decision-maker"),
                business.scribe.edited(
                        EntityRef.deal(id(2, 1)),
                        Change.set(DealFields.BUDGET, Value.of("100 k")),
                        Change.set(DealFields.NEED, Value.of(" ")),
                        Change.set(DealFields.PHASE_NUMBER, new Value.Whole(1)),
                        Change.set(DealFields.PHASE_COUNT, new Value.Whole(2))));

        Card card = board.cards(List.of(EntityRef.deal(id(2, 1)))).getFirst();

        assertThat(card.title()).isEqualTo("Sanitas Árbol");
        assertThat(card.country()).isEqualTo("ES");
        assertThat(card.phase()).contains(new Card.Phase(1, 2));
        assertThat(card.enteredStage()).isEqualTo(Scribe.START.plus(Duration.ofDays(10)));
        assertThat(card.closeDate()).contains(LocalDate.of(2026, 5, 1));
        assertThat(card.bant()).isEqualTo(1);
        assertThat(card.contacts()).isEqualTo(1);
        assertThat(card.incomplete()).isTrue();
    }

    @Test
    void cardsComeInTheOrderGivenAndUnknownOnesAreLeftOut() {
        EntityRef lead = EntityRef.company(id(3, 3));

        assertThat(board.cards(List.of(deals(3)[0], lead, EntityRef.deal(id(2, 99)), deals(1)[0])))
                .extracting(Card::entity)
                .containsExactly(deals(3)[0], lead, deals(1)[0]);
    }

    @Test
    void filtersHoldTogether() {
        assertThat(column(filter(Set.of(MINE), Set.of(), Set.of(), ""), Stage.PROSPECTED)).containsExactly(deals(1, 3));
        assertThat(column(filter(Set.of(MINE), Set.of(), Set.of("US"), ""), Stage.PROSPECTED)).containsExactly(deals(3));
        assertThat(column(filter(Set.of(), Set.of("insurance"), Set.of(), ""), Stage.PROSPECTED)).containsExactly(deals(2));
        assertThat(board.totals(new BoardQuery(filter(Set.of(MINE), Set.of(), Set.of(), ""), Lanes.NONE, Map.of())))
                .extracting(ColumnTotals::count)
                .containsExactly(2L);
    }

    @Test
    void textIsFoundInNameCompanyNextStepAndDescriptionWithoutAccents() {
        assertThat(column(filter(Set.of(), Set.of(), Set.of(), "ARBOL"), Stage.PROSPECTED)).containsExactly(deals(1));
        assertThat(column(filter(Set.of(), Set.of(), Set.of(), "boat pfizer"), Stage.PROSPECTED)).containsExactly(deals(3));
        assertThat(column(filter(Set.of(), Set.of(), Set.of(), "senora"), Stage.QUALIFIED)).containsExactly(deals(4));
        assertThat(column(filter(Set.of(), Set.of(), Set.of(), "zeta"), Stage.LEAD)).containsExactly(EntityRef.company(id(3, 3)));
        assertThat(column(filter(Set.of(), Set.of(), Set.of(), "%"), Stage.PROSPECTED)).isEmpty();
        assertThat(column(filter(Set.of(), Set.of(), Set.of(), "_oat"), Stage.PROSPECTED)).containsExactly(deals(3));
    }

    @Test
    void amountsCloseDatesAndOfferingsFilter() {
        business.apply(business.scribe.alone(EntityRef.deal(id(2, 2)), new Event.Edited(
                List.of(), List.of(Member.of(Relation.OFFERINGS, Value.of("API"))), List.of())));

        assertThat(column(new BoardFilter(Set.of(), Set.of(), Set.of(), Set.of(), OptionalLong.of(150), OptionalLong.of(250),
                Optional.empty(), Optional.empty(), "", false), Stage.PROSPECTED)).containsExactly(deals(3));
        assertThat(column(new BoardFilter(Set.of(), Set.of(), Set.of(), Set.of(), OptionalLong.empty(), OptionalLong.empty(),
                Optional.of(LocalDate.of(2026, 4, 2)), Optional.of(LocalDate.of(2026, 5, 1)), "", false), Stage.PROSPECTED))
                .containsExactly(deals(1));
        assertThat(column(new BoardFilter(Set.of(), Set.of(), Set.of(), Set.of("API"), OptionalLong.empty(), OptionalLong.empty(),
                Optional.empty(), Optional.empty(), "", false), Stage.PROSPECTED)).containsExactly(deals(2));
    }

    @Test
    void dealsRotWhenTheyStayLongerThanOthersDid() {
        for (int i = 0; i < Rotting.ENOUGH; i++) {
            UUID deal = id(2, 100 + i);
            business.apply(business.deal(deal, SANITAS, "Past " + i));
            business.apply(business.moved(deal, Stage.LEAD, Stage.PROSPECTED, Scribe.START));
            business.apply(business.moved(deal, Stage.PROSPECTED, Stage.PAYMENT_DONE, Scribe.START.plus(Duration.ofDays(i + 71))));
        }
        assertThat(board.rotting().usual()).hasEntrySatisfying(Stage.PROSPECTED, stay -> assertThat(stay.known()).isFalse());

        Rotting rotting = board.recomputeRotting();

        assertThat(rotting.usual().get(Stage.PROSPECTED)).isEqualTo(new Rotting.Usual(Duration.ofDays(78), Rotting.ENOUGH));
        assertThat(board.rotting()).isEqualTo(rotting);
        BoardFilter rotten = new BoardFilter(Set.of(), Set.of(), Set.of(), Set.of(), OptionalLong.empty(), OptionalLong.empty(),
                Optional.empty(), Optional.empty(), "", true);
        assertThat(column(rotten, Stage.PROSPECTED)).containsExactly(deals(1, 3));
        now = now.plus(Duration.ofDays(30));
        assertThat(column(rotten, Stage.PROSPECTED)).containsExactly(deals(1, 3, 2));
        assertThat(column(rotten, Stage.LEAD)).isEmpty();
    }

    @Test
    void aLeadShowsItsCompany() {
        business.apply(
                business.contact(id(4, 2), "Bo", "Li", id(3, 3)),
                business.scribe.edited(EntityRef.company(id(3, 3)), Change.set(CompanyFields.STRATEGIC, Value.of(true))));

        assertThat(board.page(BoardQuery.ALL, Stage.LEAD, "", 0, 10)).singleElement().satisfies(card -> {
            assertThat(card.title()).isEqualTo("Zeta Lead");
            assertThat(card.contacts()).isEqualTo(1);
            assertThat(card.strategic()).isTrue();
            assertThat(card.incomplete()).isTrue();
        });
    }
}
