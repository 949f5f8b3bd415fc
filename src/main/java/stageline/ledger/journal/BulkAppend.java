package stageline.ledger.journal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stageline.ledger.EncodedEntry;
import stageline.ledger.LedgerException;

/// Appends many transactions and forces them in groups, for imports. Used by one thread; others may append to the journal meanwhile.
public final class BulkAppend implements AutoCloseable {

    /// What waits stands in memory.
    private static final long MOST_WAITING_BYTES = 16 << 20;

    private final Journal journal;
    private final int transactionsPerForce;
    private int waiting;
    private long waitingBytes;
    private @Nullable PendingAppend last;

    BulkAppend(Journal journal, int transactionsPerForce) {
        this.journal = journal;
        this.transactionsPerForce = transactionsPerForce;
    }

    /// Appends a transaction; every so many calls, waits until all so far are durable.
    ///
    /// @return the place up to which everything is durable now
    /// @throws LedgerException.Stopped if a write failed: what lies after [Journal#durable()] is lost
    public JournalMark append(List<EncodedEntry> transaction) {
        last = journal.submit(transaction);
        waitingBytes += transaction.stream().mapToLong(EncodedEntry::size).sum();
        if (++waiting >= transactionsPerForce || waitingBytes >= MOST_WAITING_BYTES) {
            flush();
        }
        return journal.durable();
    }

    /// Waits until all appended so far is durable.
    ///
    /// @return the place up to which everything is durable now
    public JournalMark flush() {
        if (last != null) {
            last.await();
            last = null;
        }
        waiting = 0;
        waitingBytes = 0;
        return journal.durable();
    }

    /// As [#flush()].
    @Override
    public void close() {
        flush();
    }
}
