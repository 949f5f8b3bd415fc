package stageline.desktop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import stageline.desktop.board.PastBoard;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.board.BoardQueries;
import stageline.store.board.BoardQuery;
import stageline.store.board.Card;
import stageline.store.board.ColumnTotals;
import stageline.workspace.Past;
import stageline.workspace.Progress;

/// The past of an open workspace as the board asks for it, one call after the other. How long deals usually stay is found out anew at
/// every moment.
final class WorkspacePast implements PastBoard {

    private final Past past;
    private final ReentrantLock lock = new ReentrantLock();
    private BoardQueries board;

    WorkspacePast(Past past) {
        this.past = past;
        this.board = past.board();
    }

    @Override
    public Instant first() {
        return past.first();
    }

    @Override
    public boolean moveTo(Instant then, Progress progress) {
        lock.lock();
        try {
            boolean there = past.moveTo(then, progress);
            board = past.board();
            if (there) {
                board.recomputeRotting();
            }
            return there;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<ColumnTotals> totals(BoardQuery query) {
        return ask(at -> at.totals(query));
    }

    @Override
    public List<Card> page(BoardQuery query, Stage stage, String lane, int offset, int limit) {
        return ask(at -> at.page(query, stage, lane, offset, limit));
    }

    @Override
    public List<EntityRef> order(BoardQuery query, Stage stage, String lane) {
        return ask(at -> at.order(query, stage, lane));
    }

    @Override
    public List<Card> cards(Collection<EntityRef> entities) {
        return ask(at -> at.cards(entities));
    }

    @Override
    public Rotting rotting() {
        return ask(BoardQueries::rotting);
    }

    @Override
    public void close() {
        Thread.ofVirtual().name("past").start(() -> {
            lock.lock();
            try {
                past.close();
            } finally {
                lock.unlock();
            }
        });
    }

    private <T> T ask(Function<BoardQueries, T> question) {
        lock.lock();
        try {
            return question.apply(board);
        } finally {
            lock.unlock();
        }
    }
}
