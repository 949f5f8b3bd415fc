package stageline.desktop.board;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.board.BoardQuery;
import stageline.store.board.Card;
import stageline.store.board.ColumnTotals;
import stageline.workspace.Progress;

/// The past of a board in memory.
final class MemoryPast implements PastBoard {

    private final Instant first;
    private final Function<Instant, BoardCards> at;
    private volatile BoardCards shown;

    /// @param first when it began
    /// @param at    the board of a moment
    MemoryPast(Instant first, Function<Instant, BoardCards> at) {
        this.first = first;
        this.at = at;
        this.shown = at.apply(first);
    }

    @Override
    public Instant first() {
        return first;
    }

    @Override
    public boolean moveTo(Instant then, Progress progress) {
        if (progress.cancelled()) {
            return false;
        }
        shown = at.apply(then);
        return true;
    }

    @Override
    public void close() {}

    @Override
    public List<ColumnTotals> totals(BoardQuery query) {
        return shown.totals(query);
    }

    @Override
    public List<Card> page(BoardQuery query, Stage stage, String lane, int offset, int limit) {
        return shown.page(query, stage, lane, offset, limit);
    }

    @Override
    public List<EntityRef> order(BoardQuery query, Stage stage, String lane) {
        return shown.order(query, stage, lane);
    }

    @Override
    public List<Card> cards(Collection<EntityRef> entities) {
        return shown.cards(entities);
    }

    @Override
    public Rotting rotting() {
        return shown.rotting();
    }
}
