package stageline.store.board;

import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_TEXT;
import static stageline.store.schema.Tables.LEAD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.store.projection.Folded;
import stageline.store.projection.Holds;
import stageline.store.projection.Numbers;

/// A filter as a condition on deals or on leads.
final class DealConditions {

    private DealConditions() {}

    static Condition deals(DSLContext database, BoardFilter filter, Rotting rotting, Instant now) {
        List<Condition> all = new ArrayList<>();
        in(DEAL.OWNER, filter.owners(), all);
        in(DEAL.CLASS, filter.classes(), all);
        in(DEAL.COUNTRY, filter.countries(), all);
        if (!filter.offerings().isEmpty()) {
            all.add(Selling.called(database, filter.offerings()));
        }
        filter.atLeast().ifPresent(least -> all.add(DEAL.AMOUNT.ge(least)));
        filter.atMost().ifPresent(most -> all.add(DEAL.AMOUNT.le(most)));
        filter.closeFrom().ifPresent(from -> all.add(DEAL.CLOSE_DATE.ge(from)));
        filter.closeTo().ifPresent(to -> all.add(DEAL.CLOSE_DATE.le(to)));
        List<String> words = Folded.words(filter.text());
        if (!words.isEmpty()) {
            all.add(DEAL.ID.in(DSL.select(DEAL_TEXT.DEAL).from(DEAL_TEXT).where(holds(DEAL_TEXT.FOLDED, words))));
        } else if (!filter.text().isBlank()) {
            all.add(DSL.falseCondition());
        }
        if (filter.rotting()) {
            all.add(rots(rotting, now));
        }
        return DSL.and(all);
    }

    private static Condition rots(Rotting rotting, Instant now) {
        return DSL.or(rotting.usual().entrySet().stream()
                .map(stay -> DEAL.STAGE.eq(Numbers.of(stay.getKey())).and(DEAL.ENTERED.lt(now.minus(stay.getValue().stay())
                        .toEpochMilli())))
                .toList());
    }

    /// Leads have an owner, a country and a name; a filter by anything else leaves none.
    static Condition leads(BoardFilter filter) {
        boolean ofDeals = !filter.classes().isEmpty()
                || !filter.offerings().isEmpty()
                || filter.atLeast().isPresent()
                || filter.atMost().isPresent()
                || filter.closeFrom().isPresent()
                || filter.closeTo().isPresent()
                || filter.rotting();
        List<String> words = Folded.words(filter.text());
        if (ofDeals || words.isEmpty() && !filter.text().isBlank()) {
            return DSL.falseCondition();
        }
        List<Condition> all = new ArrayList<>();
        in(LEAD.OWNER, filter.owners(), all);
        in(LEAD.COUNTRY, filter.countries(), all);
        if (!words.isEmpty()) {
            all.add(holds(LEAD.NAME_KEY, words));
        }
        return DSL.and(all);
    }

    private static <T> void in(Field<T> column, Set<T> values, List<Condition> all) {
        if (!values.isEmpty()) {
            all.add(column.in(values));
        }
    }

    private static Condition holds(Field<String> folded, List<String> words) {
        return DSL.and(words.stream().map(word -> Holds.folded(folded, word)).toList());
    }

    /// The part of a column that a lane shows; a blank key is the lane of what has none.
    static Condition dealsOf(Lanes lanes, String lane) {
        return switch (lanes) {
            case NONE -> DSL.noCondition();
            case OWNER -> owner(DEAL.OWNER, lane);
            case CLASS -> DEAL.CLASS.eq(lane);
            case COUNTRY -> DEAL.COUNTRY.eq(lane);
        };
    }

    /// The same for leads, which have no class.
    static Condition leadsOf(Lanes lanes, String lane) {
        return switch (lanes) {
            case NONE -> DSL.noCondition();
            case OWNER -> owner(LEAD.OWNER, lane);
            case CLASS -> lane.isEmpty() ? DSL.noCondition() : DSL.falseCondition();
            case COUNTRY -> LEAD.COUNTRY.eq(lane);
        };
    }

    private static Condition owner(Field<UUID> owner, String lane) {
        return lane.isEmpty() ? owner.isNull() : owner.eq(UUID.fromString(lane));
    }

    /// The column of deals that a lane's key is read from.
    static Field<String> laneOfDeals(Lanes lanes) {
        return switch (lanes) {
            case NONE -> DSL.inline("");
            case OWNER -> DSL.coalesce(DEAL.OWNER.cast(String.class), DSL.inline(""));
            case CLASS -> DEAL.CLASS;
            case COUNTRY -> DEAL.COUNTRY;
        };
    }

    /// Whether a deal stands on the board: not removed, and in a stage that deals are in. Written out: a value that is handed over would
    /// be converted for every row.
    static Condition onBoard() {
        return DEAL.STAGE.gt(DSL.inline(Numbers.of(Stage.LEAD)));
    }
}
