package stageline.store.board;

import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.LEAD;

import java.util.List;
import org.jooq.OrderField;

/// The orders of cards. With the stage in front the database walks its index in the order of time; the other orders are sorted from
/// that index, which keeps every move cheap.
final class Orders {

    private Orders() {}

    static List<OrderField<?>> ofDeals(CardOrder order) {
        return switch (order) {
            case OLDEST_IN_STAGE -> List.of(DEAL.STAGE, DEAL.ENTERED, DEAL.ID);
            case NEWEST_IN_STAGE -> List.of(DEAL.STAGE.desc(), DEAL.ENTERED.desc(), DEAL.ID.desc());
            case LARGEST_AMOUNT -> List.of(DEAL.STAGE, DEAL.AMOUNT.desc().nullsLast(), DEAL.ID);
            case CLOSE_DATE -> List.of(DEAL.STAGE, DEAL.CLOSE_DATE.asc().nullsLast(), DEAL.ID);
            case NAME -> List.of(DEAL.STAGE, DEAL.TITLE_KEY, DEAL.ID);
        };
    }

    /// Leads have no amount and no close date; they come by age then.
    static List<OrderField<?>> ofLeads(CardOrder order) {
        return switch (order) {
            case OLDEST_IN_STAGE, LARGEST_AMOUNT, CLOSE_DATE -> List.of(LEAD.SINCE, LEAD.ID);
            case NEWEST_IN_STAGE -> List.of(LEAD.SINCE.desc(), LEAD.ID.desc());
            case NAME -> List.of(LEAD.NAME_KEY, LEAD.ID);
        };
    }
}
