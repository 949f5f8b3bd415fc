package stageline.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryWriter;
import stageline.ledger.LedgerException;
import stageline.ledger.Payload;
import stageline.ledger.Transaction;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.PendingAppend;
import stageline.sales.command.Actor;
import stageline.sales.command.Draft;
import stageline.sales.event.OperationId;
import stageline.store.Arrived;

/// Writes drafts into the journal as entries of this device, and says which of them are durable. Used by one thread at a time.
final class Scribe {

    private final Environment environment;
    private final Journal journal;
    private final EntryWriter entries;
    private final EntryFacts facts = new EntryFacts();
    private final List<Written> waiting = new ArrayList<>();
    private final LatestEntries latest = new LatestEntries();
    private Surroundings surroundings;
    private ChainHead head;
    private ChainHead durableHead;
    private int unsettled;
    private @Nullable PendingAppend last;

    /// @param surroundings what the entries say about the server
    /// @param head         the end of this device's chain
    Scribe(Environment environment, Journal journal, EntryWriter entries, Surroundings surroundings, ChainHead head) {
        this.environment = environment;
        this.journal = journal;
        this.entries = entries;
        this.surroundings = surroundings;
        this.head = head;
        this.durableHead = head;
    }

    private record Written(List<EncodedEntry> entries, List<Arrived> arrived, ChainHead after) {}

    /// The end of this device's chain, what is not durable yet included.
    ChainHead head() {
        return head;
    }

    /// What this device wrote lately, as far as it is durable.
    LatestEntries latest() {
        return latest;
    }

    /// What the entries say about the server from now on.
    void describe(UnaryOperator<Surroundings> change) {
        surroundings = change.apply(surroundings);
    }

    /// What entries say of the way to the server.
    Surroundings surroundings() {
        return surroundings;
    }

    /// Goes on behind an entry of this device that was not written here: the workspace had been restored from a backup.
    void goOnFrom(ChainHead further) {
        head = further;
        durableHead = further;
        latest.forget();
    }

    /// The operation that the next entry begins, unless it belongs to an earlier one.
    OperationId next() {
        return new OperationId(head.device(), head.n() + 1);
    }

    /// How many entries [#settle] would wait for.
    int unsettled() {
        return unsettled;
    }

    /// Hands drafts to the journal without waiting for the disk: one transaction, or several where they are more than one holds.
    ///
    /// @throws LedgerException if the journal takes nothing; then nothing of it happens
    List<Arrived> write(Actor actor, OperationId operation, List<Draft> drafts) {
        if (last == null && journal.failure().isPresent()) {
            journal.recover();
        }
        Circumstances circumstances = surroundings.of(actor, environment.zone().get().getId());
        List<Arrived> all = new ArrayList<>(drafts.size());
        for (int from = 0; from < drafts.size(); from += Transaction.MOST_ENTRIES) {
            List<Draft> some = drafts.subList(from, Math.min(drafts.size(), from + Transaction.MOST_ENTRIES));
            Transaction transaction =
                    entries.write(head, operation.first(), circumstances, some.stream().map(facts::draft).toList());
            last = journal.submit(transaction.entries());
            head = transaction.newHead();
            List<Arrived> arrived = arrived(last.firstPosition(), transaction.entries());
            waiting.add(new Written(transaction.entries(), arrived, head));
            unsettled += arrived.size();
            all.addAll(arrived);
        }
        return all;
    }

    /// Takes entries in that are still becoming durable.
    @FunctionalInterface
    interface Projection {

        /// @param arrived entries, at least one, in order
        /// @param durable returns when they are durable, and must have returned before anybody else sees what follows from them; throws
        ///                [LedgerException.Stopped] where they will not be, which is to be passed on when nothing is left of them
        void take(List<Arrived> arrived, Runnable durable);
    }

    /// Makes everything handed over durable, and has it projected meanwhile.
    ///
    /// @param projection takes what was handed over; a second time, where not all of it became durable, what did. Not called where
    ///                   nothing is
    /// @throws LedgerException if not all of it became durable; what did was projected, the rest never happened
    void settle(Projection projection) {
        if (last == null) {
            return;
        }
        PendingAppend append = last;
        List<Written> written = List.copyOf(waiting);
        waiting.clear();
        unsettled = 0;
        last = null;
        append.begin();
        try {
            projection.take(entries(written), append::await);
            durableHead = head;
            written.forEach(one -> latest.add(one.entries()));
        } catch (LedgerException.Stopped failure) {
            salvage(written, projection);
            throw failure;
        }
    }

    /// Has that projected which became durable before the journal failed.
    private void salvage(List<Written> written, Projection projection) {
        long end = journal.durable().position();
        List<Written> durable =
                written.stream().filter(one -> one.arrived().getLast().position() <= end).toList();
        if (!durable.isEmpty()) {
            durableHead = durable.getLast().after();
            durable.forEach(one -> latest.add(one.entries()));
        }
        head = durableHead;
        if (!durable.isEmpty()) {
            projection.take(entries(durable), () -> {});
        }
    }

    private static List<Arrived> entries(List<Written> written) {
        return written.stream().flatMap(one -> one.arrived().stream()).toList();
    }

    private List<Arrived> arrived(long firstPosition, List<EncodedEntry> written) {
        List<Arrived> arrived = new ArrayList<>(written.size());
        for (EncodedEntry entry : written) {
            byte[] body = entry.payload().map(Payload::body).orElseThrow();
            arrived.add(Arrived.local(firstPosition + arrived.size(), facts.fact(entry), body));
        }
        return arrived;
    }
}
