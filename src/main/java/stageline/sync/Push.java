package stageline.sync;

import java.util.List;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.HeadSignature;
import stageline.ledger.Transaction;

/// Entries of one device on their way to the server: whole transactions, and the device's signature under the last entry. Pushing the same
/// entries again changes nothing.
///
/// @param entries what was written, in the order of its numbers
/// @param head    the signature under the last of them
public record Push(List<EncodedEntry> entries, HeadSignature head) implements Request {

    /// How many entries a push holds at most.
    public static final int MOST_ENTRIES = Transaction.MOST_ENTRIES;

    /// How many bytes headers and payloads of a push have at most, unless it is a single transaction.
    public static final int MOST_BYTES = 1 << 20;

    /// @throws IllegalArgumentException if these are not whole transactions of one device, or the signature is not under their end
    public Push {
        entries = List.copyOf(entries);
        boolean sound = !entries.isEmpty() && entries.size() <= MOST_ENTRIES && areOneChain(entries);
        if (!sound || !head.head().equals(ChainHead.after(entries.getLast().entry()))) {
            throw new IllegalArgumentException("no push of " + entries.size() + " entries");
        }
    }

    private static boolean areOneChain(List<EncodedEntry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            Entry before = entries.get(i - 1).entry();
            Entry entry = entries.get(i).entry();
            boolean follows = entry.device().equals(before.device())
                    && entry.n() == before.n() + 1
                    && entry.previous().equals(before.hash());
            if (!follows) {
                return false;
            }
        }
        return entries.getLast().entry().lastOfTransaction();
    }

    /// The device that wrote them.
    public UUID device() {
        return head.head().device();
    }

    /// The first of them.
    public Entry first() {
        return entries.getFirst().entry();
    }

    /// The number of the last of them.
    public long last() {
        return head.head().n();
    }
}
