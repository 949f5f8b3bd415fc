package stageline.ledger;

import java.util.List;

/// Entries that become durable together, all or none, in the order of their numbers.
///
/// @param entries  1 to [#MOST_ENTRIES] entries; only the last is marked as last of its transaction
/// @param newHead  the device's head once they are durable
public record Transaction(List<EncodedEntry> entries, ChainHead newHead) {

    /// How many entries a transaction holds at most.
    public static final int MOST_ENTRIES = 500;

    /// @throws IllegalArgumentException for no entries or too many
    public Transaction {
        entries = List.copyOf(entries);
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("a transaction of " + entries.size() + " entries");
        }
    }
}
