package stageline.workspace;

import java.util.ArrayList;
import java.util.List;
import stageline.ledger.EncodedEntry;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalReplay;
import stageline.ledger.journal.JournaledReceived;
import stageline.ledger.journal.JournaledTransaction;
import stageline.store.Arrived;
import stageline.store.Projector;
import stageline.store.Store;

/// Folds into a database what its journal has and it does not: entries and pages from a server, in their order.
final class CatchUp implements JournalReplay {

    private static final int CHUNK = 2_000;

    private final Projector projector;
    private final Pages pages;
    private final long applied;
    private final EntryFacts facts = new EntryFacts();
    private final List<Arrived> chunk = new ArrayList<>(CHUNK);

    private CatchUp(Projector projector, Pages pages) {
        this.projector = projector;
        this.pages = pages;
        this.applied = projector.applied();
    }

    /// Brings a database to where its journal is.
    ///
    /// @param mark a place before which the database has everything
    static void run(Journal journal, JournalMark mark, Store store, Projector projector) {
        if (!journal.durable().equals(mark)) {
            CatchUp catchUp = new CatchUp(projector, new Pages(journal, store));
            journal.replay(mark, catchUp.applied + 1, catchUp);
            catchUp.flush();
        }
    }

    @Override
    public boolean accept(JournaledTransaction transaction) {
        long position = transaction.place().firstPosition();
        for (EncodedEntry entry : transaction.entries()) {
            if (position > applied) {
                chunk.add(Opening.arrived(position, entry, facts));
            }
            position++;
        }
        if (chunk.size() >= CHUNK) {
            flush();
        }
        return true;
    }

    @Override
    public boolean accept(JournaledReceived received) {
        pages.next(received.place().firstPosition(), received.page()).ifPresent(page -> {
            flush();
            projector.receive(page, () -> {});
        });
        return true;
    }

    private void flush() {
        if (!chunk.isEmpty()) {
            projector.apply(chunk);
            chunk.clear();
        }
    }
}
