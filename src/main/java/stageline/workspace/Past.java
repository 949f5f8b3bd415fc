package stageline.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import stageline.ledger.EncodedEntry;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournaledTransaction;
import stageline.store.Arrived;
import stageline.store.Projector;
import stageline.store.Store;
import stageline.store.board.BoardQueries;

/// A workspace as it was known at a moment: what had been written by then, folded anew in memory. To be looked at only.
public final class Past implements AutoCloseable {

    private static final int CHUNK = 2_000;

    private final Store store;
    private final BoardQueries board;

    private Past(Store store, BoardQueries board) {
        this.store = store;
        this.board = board;
    }

    static Past of(Journal journal, Instant moment) {
        Store store = Store.inMemory();
        try {
            Projector projector = new Projector(store);
            EntryFacts facts = new EntryFacts();
            List<Arrived> chunk = new ArrayList<>(CHUNK);
            journal.replay(1, (JournaledTransaction transaction) -> {
                long position = transaction.place().firstPosition();
                for (EncodedEntry entry : transaction.entries()) {
                    Arrived arrived = Opening.arrived(position, entry, facts);
                    if (!arrived.fact().origin().at().isAfter(moment)) {
                        chunk.add(arrived);
                    }
                    position++;
                }
                if (chunk.size() >= CHUNK) {
                    projector.apply(chunk);
                    chunk.clear();
                }
                return true;
            });
            projector.apply(chunk);
            return new Past(store, new BoardQueries(store, InstantSource.fixed(moment)));
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /// What the board asks, and was answered then.
    public BoardQueries board() {
        return board;
    }

    @Override
    public void close() {
        store.close();
    }
}
