package stageline.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import stageline.ledger.ServerSequence;
import stageline.ledger.journal.JournalMark;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;

/// The one who writes a workspace's database: takes entries in, folds them, and keeps the projections in step.
///
/// Thread-safe: one at a time. What it hands out is what was applied, so the rules can look at it.
public final class Projector {

    private static final int MOST_FACTS_OF_AN_OPERATION = 1_000;

    private final Store store;
    private final LedgerTable ledger;
    private final Acknowledgements acknowledgements;
    private final LedgerFold fold;
    private final ReentrantLock turn = new ReentrantLock();

    /// Takes over the writing of a database.
    ///
    /// @throws StoreFailure if it can't be read
    public Projector(Store store) {
        this.store = store;
        this.ledger = new LedgerTable(store.writer(), store.words());
        this.acknowledgements = new Acknowledgements(store.writer(), store.words());
        this.fold = new LedgerFold(store, ledger);
        guarded(() -> {
            fold.reload();
            return fold.applied();
        });
    }

    /// Takes entries in that are durable, as [#apply(List, Runnable)].
    public Changed apply(List<Arrived> arrived) {
        return apply(arrived, () -> {});
    }

    /// Takes entries in: their rows and everything that follows from them, in one transaction. Entries that were applied before are
    /// passed over, so the journal may be replayed from any position. Only the revocation of an operation of very many records takes
    /// several transactions; it counts as applied with the last, and is done again where a crash came between.
    ///
    /// Nobody sees anything of them before they are durable: whoever asks meanwhile waits, or gets what was committed before.
    ///
    /// @param arrived in the order of their positions
    /// @param durable returns when the entries are durable; called before anything is committed, perhaps several times. What it throws is
    ///                passed on, and nothing was applied then
    /// @return what looks different now
    /// @throws StoreFailure             if the database fails; the entries since the last transaction were not applied
    /// @throws IllegalArgumentException if the positions do not rise
    public Changed apply(List<Arrived> arrived, Runnable durable) {
        return guarded(() -> {
            Changed changed = fold.apply(fresh(arrived), durable);
            durable.run();
            fold.commit();
            return changed;
        });
    }

    /// Takes in a page from a server, in one transaction, as [#apply(List, Runnable)] does: the entries that it brings, what it says of
    /// those that were here, and the place at its end. A page that was taken in before is passed over, so the journal may be replayed from
    /// any place. One of a higher epoch makes void what the server said of its numbers before. Entries that count otherwise than before
    /// have their records folded anew.
    ///
    /// Pages and entries must come in the order in which the journal has them. What the page says of entries that are not here is passed
    /// over.
    ///
    /// @param durable as for [#apply(List, Runnable)]
    /// @return what looks different now
    /// @throws StoreFailure             if the database fails; the page was not taken in
    /// @throws IllegalArgumentException if the page does not go on where the one before ended
    public Changed receive(ReceivedPage page, Runnable durable) {
        return guarded(() -> {
            Optional<ServerPlace> place = ServerTable.place(store.writer());
            if (place.filter(before -> before.includes(page.reached())).isPresent()) {
                durable.run();
                return Changed.NOTHING;
            }
            long number = place.map(ServerPlace::number).orElse(0L);
            long epoch = place.map(ServerPlace::epoch).orElse(0L);
            if (!ServerSequence.follows(epoch, number, page.reached().epoch(), page.first())) {
                throw new IllegalArgumentException("number " + page.first() + " after " + number);
            }
            List<Acknowledged> known = new ArrayList<>(page.acknowledged());
            // A revocation of very many records that the page brings commits what came before it.
            page.brought().stream().filter(each -> each.position() <= fold.applied()).map(Acknowledged::of).forEach(known::add);
            Changed turned = fold.turn(acknowledgements.take(page.first(), page.first() <= number, known));
            Changed changed = turned.and(fold.apply(fresh(page.brought()), durable));
            ServerTable.move(store.writer(), page.reached());
            durable.run();
            fold.commit();
            return changed;
        });
    }

    private List<Arrived> fresh(List<Arrived> arrived) {
        List<Arrived> fresh = new ArrayList<>();
        long last = fold.applied();
        long before = 0;
        for (Arrived each : arrived) {
            if (each.position() <= before) {
                throw new IllegalArgumentException("position " + each.position() + " after " + before);
            }
            before = each.position();
            if (before > last) {
                fresh.add(each);
            }
        }
        return fresh;
    }

    /// The state of a record, removed ones included; empty where there is none.
    public Optional<RecordState> find(EntityRef entity) {
        return guarded(() -> fold.find(entity));
    }

    /// The states of some records, removed ones included; those that are not there are left out.
    public Map<EntityRef, RecordState> find(Collection<EntityRef> entities) {
        return guarded(() -> fold.find(entities));
    }

    /// The company that stands for `company` after all merges; itself where it was not merged.
    public UUID resolve(UUID company) {
        return guarded(() -> fold.resolve(company));
    }

    /// The facts of an operation in order, at most 1,000; empty where there is none.
    public List<Fact> facts(OperationId operation) {
        return guarded(() -> ledger.facts(operation, MOST_FACTS_OF_AN_OPERATION));
    }

    /// Whether an operation is undone.
    public boolean revoked(OperationId operation) {
        return guarded(() -> fold.revoked(operation));
    }

    /// Whether a server keeps an operation out, so that nothing of it counts.
    public boolean keptOut(OperationId operation) {
        return guarded(() -> ledger.keptOut(operation));
    }

    /// Up to which position everything was applied.
    public long applied() {
        return guarded(fold::applied);
    }

    /// Whether entries that an older version of the program could only keep can be folded now, so that the database should be made anew.
    public boolean outdated() {
        return guarded(ledger::understandsMore);
    }

    /// Remembers a place in the journal from which a start may read it. What stands before it must have been applied.
    ///
    /// @throws IllegalArgumentException if it was not
    public void remember(JournalMark mark) {
        if (mark.position() > applied()) {
            throw new IllegalArgumentException(mark + ", applied up to " + applied());
        }
        guarded(() -> {
            ledger.remember(mark);
            fold.commit();
            return mark;
        });
    }

    private <T> T guarded(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } catch (DataAccessException failed) {
            recover(failed);
            throw new StoreFailure("the database could not be written", failed);
        } catch (RuntimeException | Error failed) {
            recover(failed);
            throw failed;
        } finally {
            turn.unlock();
        }
    }

    private void recover(Throwable reason) {
        try {
            store.rollback();
            fold.reload();
        } catch (RuntimeException alsoFailed) {
            reason.addSuppressed(alsoFailed);
        }
    }
}
