package stageline.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.ServerSequence;
import stageline.ledger.journal.Received;

/// A server's tree as the pages of a journal give it. It keeps every leaf, so that a page of a higher epoch may go back. Not thread-safe.
public final class ReceiptTree {

    private final ServerSequence<Hash> leaves = new ServerSequence<>();
    private CompactRange range = new CompactRange();

    /// A tree without leaves.
    public ReceiptTree() {}

    /// The hashes of the leaves of a page.
    public static List<Hash> leaves(Received page) {
        List<Hash> hashes = new ArrayList<>(page.entries().size());
        for (Received.Numbered numbered : page.entries()) {
            hashes.add(MerkleHashing.leaf(page.first() + hashes.size(), numbered.receipt()));
        }
        return hashes;
    }

    /// Adds the leaves of a page.
    ///
    /// @throws LedgerException.Malformed if it does not go on behind the one before
    void add(long epoch, long first, List<Hash> page) {
        if (leaves.add(epoch, first, page) > 0) {
            range = new CompactRange();
            leaves.items().forEach(range::add);
        } else {
            page.forEach(range::add);
        }
    }

    /// The tree as it is now.
    public CompactRange range() {
        return new CompactRange(range.size(), range.roots());
    }
}
