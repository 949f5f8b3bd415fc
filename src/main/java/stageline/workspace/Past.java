package stageline.workspace;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stageline.ledger.EncodedEntry;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournaledTransaction;
import stageline.store.Arrived;
import stageline.store.Projector;
import stageline.store.Store;
import stageline.store.board.BoardQueries;

/// The workspace as it was at past moments: everything that had happened by then, folded into a database in memory that the same queries
/// ask. What was imported counts from the day it happened.
///
/// Going forward folds what lies between; going back folds anew. Not thread-safe.
public final class Past implements AutoCloseable {

    private static final int CHUNK = 1_000;

    private final List<Arrived> everything;
    private Store store = Store.inMemory();
    private Projector projector = new Projector(store);
    private int folded;
    private Instant moment = Instant.MIN;

    private Past(List<Arrived> everything) {
        this.everything = everything;
    }

    static Past of(Journal journal) {
        EntryFacts facts = new EntryFacts();
        List<Arrived> all = new ArrayList<>();
        journal.replay(1, (JournaledTransaction transaction) -> {
            long position = transaction.place().firstPosition();
            for (EncodedEntry entry : transaction.entries()) {
                all.add(Opening.arrived(position++, entry, facts));
            }
            return true;
        });
        all.sort(Comparator.comparing((Arrived a) -> a.fact().origin().effective()).thenComparing(a -> a.fact().stamp()));
        return new Past(renumbered(all));
    }

    /// Positions in the order in which things happened, which is the one they are folded in here.
    private static List<Arrived> renumbered(List<Arrived> all) {
        List<Arrived> renumbered = new ArrayList<>(all.size());
        for (Arrived each : all) {
            renumbered.add(new Arrived(
                    renumbered.size() + 1L, each.fact(), each.version(), each.body(), each.clock(), each.number(), each.quarantined()));
        }
        return renumbered;
    }

    /// When the first thing happened.
    public Instant first() {
        return everything.getFirst().fact().origin().effective();
    }

    /// Goes to a moment.
    ///
    /// @return whether it got there; not, where `progress` was cancelled
    public boolean moveTo(Instant then, Progress progress) {
        if (then.isBefore(moment)) {
            store.close();
            store = Store.inMemory();
            projector = new Projector(store);
            folded = 0;
        }
        int end = folded;
        while (end < everything.size() && !everything.get(end).fact().origin().effective().isAfter(then)) {
            end++;
        }
        int begin = folded;
        while (folded < end) {
            if (progress.cancelled()) {
                moment = everything.get(folded).fact().origin().effective();
                return false;
            }
            int next = Math.min(end, folded + CHUNK);
            projector.apply(everything.subList(folded, next));
            folded = next;
            progress.done(folded - begin, end - begin);
        }
        moment = then;
        return true;
    }

    /// The moment it is at.
    public Instant moment() {
        return moment;
    }

    /// What the board asks of that moment.
    public BoardQueries board() {
        return new BoardQueries(store, InstantSource.fixed(moment));
    }

    @Override
    public void close() {
        store.close();
    }
}
