package stageline.server.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.Receipt;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.MerkleHashing;

/// A push as it was taken into the ledger: what is new in it, numbered.
///
/// @param first   the number of its first entry
/// @param entries its entries, whole, with their receipts
/// @param head    the device's signature under the last of them
/// @param root    the root of the tree over all entries up to the last of them
public record Accepted(long first, List<Numbered> entries, HeadSignature head, Hash root) {

    /// Copies the list.
    public Accepted {
        entries = List.copyOf(entries);
    }

    /// The number of its last entry.
    public long last() {
        return first + entries.size() - 1;
    }

    /// Numbers entries and adds them to a ledger as one push.
    ///
    /// @param entries  what is new of the push
    /// @param receipts what is said of each, in their order; at least one
    static void append(HeldLedger ledger, List<EncodedEntry> entries, List<Receipt> receipts, HeadSignature head) {
        Tally before = ledger.tally();
        CompactRange tree = before.tree();
        List<Numbered> numbered = new ArrayList<>(entries.size());
        for (Receipt receipt : receipts) {
            tree.add(MerkleHashing.leaf(tree.size() + 1, receipt));
            numbered.add(new Numbered(receipt, Optional.of(entries.get(numbered.size()))));
        }
        long received = receipts.getLast().receivedMillis();
        Accepted accepted = new Accepted(before.size() + 1, numbered, head, tree.root());
        ledger.append(accepted, new Tally(before.epoch(), tree.size(), received, tree.roots()));
    }
}
