package stageline.desktop.board;

import java.util.Collection;
import java.util.List;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.board.BoardQuery;
import stageline.store.board.Card;
import stageline.store.board.ColumnTotals;

/// What a board shows, now or at a past moment. Every call blocks and belongs on a background thread; what it returns does not change.
public interface BoardCards {

    /// Counts and sums of every column and lane that has cards, over all matching deals.
    List<ColumnTotals> totals(BoardQuery query);

    /// The first cards of a column, in its order.
    List<Card> page(BoardQuery query, Stage stage, String lane, int offset, int limit);

    /// All cards of a column by identity, in its order.
    List<EntityRef> order(BoardQuery query, Stage stage, String lane);

    /// Cards by identity, in any order; those that are gone are left out.
    List<Card> cards(Collection<EntityRef> entities);

    /// When deals rot, by the workspace's own habit.
    Rotting rotting();
}
