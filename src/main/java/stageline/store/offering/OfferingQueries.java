package stageline.store.offering;

import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.OFFERING;
import static stageline.store.schema.Tables.OFFERING_TIER;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.offering.PriceList;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Value;
import stageline.store.StateReader;
import stageline.store.Store;
import stageline.store.board.BoardQueries;
import stageline.store.board.Card;
import stageline.store.board.Selling;
import stageline.store.projection.Folded;
import stageline.store.projection.Holds;
import stageline.store.record.Named;

/// What screens and papers ask of the catalogue of offerings. Thread-safe; each call asks the database for what was committed last and
/// never waits for the one who writes.
public final class OfferingQueries {

    private final Store store;
    private final StateReader states;
    private final BoardQueries board;

    /// @param board makes the cards of the deals that sold an offering
    public OfferingQueries(Store store, BoardQueries board) {
        this.store = store;
        this.states = new StateReader(store);
        this.board = board;
    }

    /// The catalogue in its order: by name, those that are retired after the others.
    public List<OfferingLine> all() {
        return store.read(OfferingQueries::lines);
    }

    /// Offerings to pick from, by name; what is retired is not picked any more.
    ///
    /// @param words each of them is in the name, accents and case ignored; blank for all
    /// @param limit how many at most
    public List<Named> offered(String words, int limit) {
        Condition named = DSL.and(Folded.words(words).stream().map(word -> Holds.folded(OFFERING.NAME_KEY, word)).toList());
        return store.read(database -> database.select(OFFERING.ID, OFFERING.NAME)
                .from(OFFERING)
                .where(OFFERING.LIVE)
                .andNot(OFFERING.RETIRED)
                .and(named)
                .orderBy(OFFERING.NAME_KEY, OFFERING.ID)
                .limit(limit)
                .fetch(row -> new Named(EntityRef.offering(row.value1()), row.value2(), true)));
    }

    /// All that is known of an offering, a removed one included; empty where there is none.
    ///
    /// @param most how many of the deals that sell it at most
    public Optional<OfferingDetails> details(UUID offering, int most) {
        return states.find(EntityRef.offering(offering)).map(told -> store.read(database -> new OfferingDetails(
                told.state(), PriceList.of(told.state()), Selling.counts(database).getOrDefault(offering, 0),
                deals(database, offering, most))));
    }

    private static List<OfferingLine> lines(DSLContext database) {
        Map<UUID, Integer> deals = Selling.counts(database);
        Map<UUID, BigDecimal> least = database.select(OFFERING_TIER.OFFERING, DSL.min(OFFERING_TIER.PRICE))
                .from(OFFERING_TIER)
                .groupBy(OFFERING_TIER.OFFERING)
                .fetchMap(OFFERING_TIER.OFFERING, DSL.min(OFFERING_TIER.PRICE));
        return database.selectFrom(OFFERING)
                .where(OFFERING.LIVE)
                .orderBy(OFFERING.RETIRED, OFFERING.NAME_KEY, OFFERING.ID)
                .fetch(row -> new OfferingLine(
                        row.getId(), row.getName(), row.getShape(), row.getBasis(), row.getCurrency(),
                        price(row.getPrice()), price(least.get(row.getId())), deals.getOrDefault(row.getId(), 0), row.getRetired()));
    }

    /// A price without the zeros that its column adds.
    private static Optional<BigDecimal> price(@Nullable BigDecimal cell) {
        return Optional.ofNullable(cell).map(number -> new Value.Decimal(number).number());
    }

    private List<Card> deals(DSLContext database, UUID offering, int most) {
        return board.cards(database.select(DEAL.ID)
                .from(DEAL)
                .where(DEAL.STAGE.isNotNull())
                .and(Selling.of(database, offering))
                .orderBy(DEAL.ENTERED.desc(), DEAL.ID)
                .limit(most)
                .fetch(row -> EntityRef.deal(row.value1())));
    }
}
