package stageline.store.board;

import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.LEAD;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.Store;
import stageline.store.projection.Numbers;

/// What the board asks. Every answer speaks of all matching deals; pages only cut what is shown of them. Thread-safe; each call
/// asks the database.
public final class BoardQueries {

    private final Store store;
    private final InstantSource clock;
    private final Cards cards;
    private final AtomicReference<Rotting> rotting = new AtomicReference<>(UsualStays.ASSUMED);

    /// @param clock tells what is now, for the deals that rot
    public BoardQueries(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.cards = new Cards();
    }

    /// What stands over each column, or over each lane's part of it, that holds something; Lead counts companies and contacts.
    public List<ColumnTotals> totals(BoardQuery query) {
        return store.read(database -> {
            Totals totals = new Totals();
            Field<String> lane = DealConditions.laneOfDeals(query.lanes());
            Field<Integer> count = DSL.count();
            Field<BigDecimal> sum = DSL.sum(DEAL.AMOUNT);
            database.select(DEAL.STAGE, DEAL.CURRENCY, lane, count, sum)
                    .from(DEAL)
                    .where(DealConditions.onBoard())
                    .and(deals(database, query.filter()))
                    .groupBy(groups(query.lanes()))
                    .fetch()
                    .forEach(row -> totals.add(Numbers.stage(row.value1()), row.value3(), row.value2(), row.value4(), row.value5()));
            leads(database, query, totals);
            return totals.all();
        });
    }

    private static List<Field<?>> groups(Lanes lanes) {
        return switch (lanes) {
            case NONE -> List.of(DEAL.STAGE, DEAL.CURRENCY);
            case OWNER -> List.of(DEAL.STAGE, DEAL.CURRENCY, DEAL.OWNER);
            case CLASS -> List.of(DEAL.STAGE, DEAL.CURRENCY, DEAL.CLASS);
            case COUNTRY -> List.of(DEAL.STAGE, DEAL.CURRENCY, DEAL.COUNTRY);
        };
    }

    private static void leads(DSLContext database, BoardQuery query, Totals totals) {
        Field<String> lane =
                switch (query.lanes()) {
                    case NONE, CLASS -> DSL.inline("");
                    case OWNER -> DSL.coalesce(LEAD.OWNER.cast(String.class), DSL.inline(""));
                    case COUNTRY -> LEAD.COUNTRY;
                };
        Field<Integer> count = DSL.count();
        var counted = database.select(lane, count).from(LEAD).where(DealConditions.leads(query.filter()));
        var grouped =
                switch (query.lanes()) {
                    case NONE, CLASS -> counted.fetch();
                    case OWNER -> counted.groupBy(LEAD.OWNER).fetch();
                    case COUNTRY -> counted.groupBy(LEAD.COUNTRY).fetch();
                };
        grouped.forEach(row -> totals.add(Stage.LEAD, row.value1(), null, row.value2(), null));
    }

    /// Some cards of a column, or of a lane's part of it, in its order.
    ///
    /// @param lane   the lane's key as in [ColumnTotals#lane()]; ignored without lanes
    /// @param offset how many to pass over
    /// @param limit  how many at most
    public List<Card> page(BoardQuery query, Stage stage, String lane, int offset, int limit) {
        if (stage == Stage.LEAD || !query.order(stage).byTime()) {
            return store.read(database -> cards.of(database, entities(database, query, stage, lane, offset, limit)));
        }
        return store.read(database -> database.selectFrom(DEAL)
                .where(column(database, query, stage, lane))
                .orderBy(Orders.ofDeals(query.order(stage)))
                .limit(limit)
                .offset(offset)
                .fetch(Cards::deal));
    }

    /// What a column, or a lane's part of it, holds, in its order.
    public List<EntityRef> order(BoardQuery query, Stage stage, String lane) {
        return store.read(database -> entities(database, query, stage, lane, 0, Integer.MAX_VALUE));
    }

    /// The cards of some deals, companies or contacts, in the order given; those that are on no board are left out.
    public List<Card> cards(Collection<EntityRef> entities) {
        return store.read(database -> cards.of(database, List.copyOf(entities)));
    }

    private List<EntityRef> entities(DSLContext database, BoardQuery query, Stage stage, String lane, int offset, int limit) {
        CardOrder order = query.order(stage);
        if (stage == Stage.LEAD) {
            return database.select(LEAD.ENTITY_TYPE, LEAD.ID)
                    .from(LEAD)
                    .where(DealConditions.leads(query.filter()))
                    .and(DealConditions.leadsOf(query.lanes(), lane))
                    .orderBy(Orders.ofLeads(order))
                    .limit(limit)
                    .offset(offset)
                    .fetch(row -> new EntityRef(Numbers.entityType(row.value1()), row.value2()));
        }
        List<OrderField<?>> orders = Orders.ofDeals(order);
        return database.select(DEAL.ID)
                .from(DEAL)
                .where(column(database, query, stage, lane))
                .orderBy(orders)
                .limit(limit)
                .offset(offset)
                .fetch(row -> new EntityRef(EntityType.DEAL, row.value1()));
    }

    private Condition column(DSLContext database, BoardQuery query, Stage stage, String lane) {
        return DSL.and(DEAL.STAGE.eq(Numbers.of(stage)), deals(database, query.filter()), DealConditions.dealsOf(query.lanes(), lane));
    }

    private Condition deals(DSLContext database, BoardFilter filter) {
        return DealConditions.deals(database, filter, rotting.get(), clock.instant());
    }

    /// How long deals usually stay in each stage, as it was found out last; what is assumed until [#recomputeRotting()] was called.
    public Rotting rotting() {
        return rotting.get();
    }

    /// Finds out how long deals usually stay in each stage, from all stays that have ended. Reads every transition: call it in the
    /// background, at the start and now and then.
    public Rotting recomputeRotting() {
        Rotting found = store.read(UsualStays::find);
        rotting.set(found);
        return found;
    }
}
