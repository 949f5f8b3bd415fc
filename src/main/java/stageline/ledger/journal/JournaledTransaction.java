package stageline.ledger.journal;

import java.util.List;
import stageline.ledger.EncodedEntry;

/// A transaction as it is replayed.
///
/// @param place   positions and places of its entries
/// @param entries its entries
public record JournaledTransaction(Appended place, List<EncodedEntry> entries) {

    /// Copies the list.
    public JournaledTransaction {
        entries = List.copyOf(entries);
    }
}
