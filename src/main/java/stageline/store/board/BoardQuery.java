package stageline.store.board;

import java.util.EnumMap;
import java.util.Map;
import stageline.sales.pipeline.Stage;

/// What the board shows and how.
///
/// @param filter which deals
/// @param lanes  what it is cut into
/// @param orders the order in each column; [CardOrder#OLDEST_IN_STAGE] where a stage has none
public record BoardQuery(BoardFilter filter, Lanes lanes, Map<Stage, CardOrder> orders) {

    /// Everything, without lanes.
    public static final BoardQuery ALL = new BoardQuery(BoardFilter.ALL, Lanes.NONE, Map.of());

    public BoardQuery {
        orders = orders.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(orders));
    }

    /// The order of a column.
    public CardOrder order(Stage stage) {
        return orders.getOrDefault(stage, CardOrder.OLDEST_IN_STAGE);
    }
}
