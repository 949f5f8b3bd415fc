package stageline.server.core;

import java.util.List;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.journal.Received.Numbered;

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
}
