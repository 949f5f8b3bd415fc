package stageline.store.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static stageline.store.Business.SANITAS;
import static stageline.store.Scribe.id;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.Parting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.Business;
import stageline.store.Scribe;
import stageline.store.board.BoardFilter;
import stageline.store.board.BoardQueries;
import stageline.store.board.BoardQuery;
import stageline.store.board.Lanes;
import stageline.store.record.DealDetails.DealOffering;
import stageline.store.record.Named;
import stageline.store.record.RecordQueries;

class OfferingQueriesTest {

    private static final UUID SCORING = id(8, 1);
    private static final UUID TRIAGE = id(8, 2);
    private static final UUID OLD = id(8, 3);
    private static final UUID PILOT = id(2, 1);
    private static final UUID ROLL_OUT = id(2, 2);
    private static final UUID STUDY = id(2, 3);

    private final Business business = new Business();
    private final BoardQueries board = new BoardQueries(business.store, InstantSource.fixed(Scribe.START));
    private final RecordQueries records = new RecordQueries(business.store, board);
    private final OfferingQueries offerings = new OfferingQueries(business.store, board);

    @BeforeEach
    void write() {
        business.apply(
                business.company(SANITAS, "Sanitas"),
                offering(TRIAGE, "Triage API", Change.set(OfferingFields.SHAPE, Value.of("API"))),
                offering(SCORING, "Severity scoring", price(OfferingFields.PRICE, "4.205"), price(OfferingFields.tier(1_000), "3.1")),
                offering(OLD, "Atlas", Change.set(OfferingFields.RETIRED, Value.of(true))));
        for (UUID deal : List.of(PILOT, ROLL_OUT, STUDY)) {
            business.apply(business.deal(deal, SANITAS, "Deal " + deal.getLeastSignificantBits() % 10));
            business.apply(business.scribe.moved(deal, Stage.LEAD, Stage.PROSPECTED));
        }
    }

    @AfterEach
    void close() {
        business.close();
    }

    @Test
    void theCatalogueIsInOrderWithWhatIsRetiredLast() {
        assertThat(offerings.all())
                .extracting(OfferingLine::name, OfferingLine::shape, OfferingLine::price, OfferingLine::least, OfferingLine::retired)
                .containsExactly(
                        tuple("Severity scoring", "", Optional.of(new BigDecimal("4.205")), Optional.of(new BigDecimal("3.1")), false),
                        tuple("Triage API", "API", Optional.empty(), Optional.empty(), false),
                        tuple("Atlas", "", Optional.empty(), Optional.empty(), true));
    }

    @Test
    void whatIsRetiredOrRemovedIsNotOffered() {
        business.apply(business.scribe.alone(EntityRef.offering(TRIAGE), new Event.Removed(1)));

        assertThat(offerings.offered("", 9)).extracting(Named::name).containsExactly("Severity scoring");
        assertThat(offerings.offered("SCÓRING sev", 9)).extracting(Named::name).containsExactly("Severity scoring");
        assertThat(offerings.offered("triage", 9)).isEmpty();
    }

    @Test
    void anOfferingTellsItsPricesAndTexts() {
        Field title = OfferingFields.title(PaperLanguage.FRENCH);
        business.apply(business.scribe.edited(EntityRef.offering(SCORING), Change.set(title, Value.of("Score de sévérité"))));

        OfferingDetails scoring = offerings.details(SCORING, 9).orElseThrow();

        assertThat(scoring.state().text(title)).contains("Score de sévérité");
        assertThat(scoring.prices().first()).contains(new BigDecimal("4.205"));
        assertThat(scoring.prices().tiers()).isEqualTo(new TreeMap<>(Map.of(1_000L, new BigDecimal("3.1"))));
        assertThat(offerings.details(id(8, 77), 9)).isEmpty();
    }

    @Test
    void dealsSellWhatTheyTakeFromTheCatalogueAndWhatTheyNameLikeIt() {
        business.apply(
                sells(PILOT, Value.of(SCORING)),
                sells(PILOT, Value.of("severity  SCORING")),
                sells(ROLL_OUT, Value.of("Sevérity Scoring")),
                sells(STUDY, Value.of("Severity scoring for trials")));

        assertThat(offerings.all()).extracting(OfferingLine::name, OfferingLine::deals)
                .containsExactly(tuple("Severity scoring", 2), tuple("Triage API", 0), tuple("Atlas", 0));
        assertThat(offerings.details(SCORING, 9).orElseThrow()).satisfies(scoring -> {
            assertThat(scoring.sold()).isEqualTo(2);
            assertThat(scoring.deals()).extracting(card -> card.entity().id()).containsExactlyInAnyOrder(PILOT, ROLL_OUT);
        });
        assertThat(offerings.details(SCORING, 1).orElseThrow().deals()).hasSize(1);
    }

    @Test
    void aRemovedDealSellsNothing() {
        business.apply(sells(PILOT, Value.of(SCORING)));
        business.apply(business.scribe.alone(EntityRef.deal(PILOT), new Event.Removed(1)));

        assertThat(offerings.details(SCORING, 9).orElseThrow()).satisfies(scoring -> {
            assertThat(scoring.sold()).isZero();
            assertThat(scoring.deals()).isEmpty();
        });
    }

    @Test
    void aDealTellsEachThingThatItSellsOnce() {
        Member named = member(Value.of("SEVERITY scoring"));
        Member taken = member(Value.of(SCORING));
        business.apply(sells(PILOT, named.target()), sells(PILOT, taken.target()), sells(PILOT, Value.of("Consulting")));

        assertThat(records.deal(PILOT).orElseThrow().offerings())
                .extracting(DealOffering::name, DealOffering::catalogue, offering -> Set.copyOf(offering.members()))
                .containsExactly(
                        tuple("Consulting", Optional.empty(), Set.of(member(Value.of("Consulting")))),
                        tuple("Severity scoring", Optional.of(EntityRef.offering(SCORING)), Set.of(named, taken)));
    }

    @Test
    void theBoardIsFilteredByWhatDealsSellHoweverTheySayIt() {
        business.apply(sells(PILOT, Value.of(TRIAGE)), sells(ROLL_OUT, Value.of("triage api")), sells(STUDY, Value.of("Consulting")));

        assertThat(records.offerings()).containsExactly("Consulting", "Triage API");
        assertThat(found("Triage API")).containsExactlyInAnyOrder(PILOT, ROLL_OUT);
        assertThat(found("Consulting")).containsExactly(STUDY);
        assertThat(found("Atlas")).isEmpty();
    }

    @Test
    void whatADealSellsNoMoreIsGone() {
        Fact sells = sells(PILOT, Value.of(TRIAGE));
        business.apply(sells);
        Event noMore = new Event.Edited(List.of(), List.of(), List.of(new Parting(member(Value.of(TRIAGE)), List.of(sells.id()))));
        business.apply(business.scribe.alone(EntityRef.deal(PILOT), noMore));

        assertThat(records.deal(PILOT).orElseThrow().offerings()).isEmpty();
        assertThat(found("Triage API")).isEmpty();
    }

    @Test
    void anOfferingIsCalledByItsNameAndFoundByItsOrigin() {
        business.apply(business.scribe.edited(
                EntityRef.offering(TRIAGE), Change.set(OfferingFields.EXTERNAL, Value.of("shop:7"))));

        assertThat(records.names(List.of(EntityRef.offering(TRIAGE))))
                .containsEntry(EntityRef.offering(TRIAGE), new Named(EntityRef.offering(TRIAGE), "Triage API", true));
        assertThat(records.external(EntityRef.offering(TRIAGE).type(), List.of("shop:7")))
                .containsEntry("shop:7", EntityRef.offering(TRIAGE));
    }

    private List<UUID> found(String offering) {
        BoardFilter filter = new BoardFilter(
                Set.of(), Set.of(), Set.of(), Set.of(offering), OptionalLong.empty(), OptionalLong.empty(), Optional.empty(),
                Optional.empty(), "",
                false);
        return board.order(new BoardQuery(filter, Lanes.NONE, Map.of()), Stage.PROSPECTED, "").stream().map(EntityRef::id).toList();
    }

    private Fact offering(UUID id, String name, Change... more) {
        List<Change> fields = new ArrayList<>(List.of(Change.set(OfferingFields.NAME, Value.of(name))));
        fields.addAll(List.of(more));
        return business.scribe.created(EntityRef.offering(id), fields.toArray(Change[]::new));
    }

    private static Change price(Field field, String number) {
        return Change.set(field, Value.of(new BigDecimal(number)));
    }

    private static Member member(Value what) {
        return Member.of(Relation.OFFERINGS, what);
    }

    private Fact sells(UUID deal, Value what) {
        return business.scribe.alone(EntityRef.deal(deal), new Event.Edited(List.of(), List.of(member(what)), List.of()));
    }
}
