package stageline.sync.core;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;

/// A workspace's own ledger, as far as sync asks it. What it says belongs together: nothing is written while somebody asks.
public interface LocalLedger {

    /// This installation.
    UUID device();

    /// How many entries this device has written.
    long written();

    /// The other devices that have written entries here which the server has not numbered.
    Set<UUID> othersWaiting();

    /// Up to which entry of a device the server has numbered them; 0 where it has none.
    long numbered(UUID device);

    /// Entries of a device in the order of their numbers, at least one transaction.
    ///
    /// @param after   the number before the first
    /// @param last    the number of the last at most, where a transaction ends
    /// @param entries at most so many, unless it is one transaction
    /// @param bytes   at most so many bytes of headers and payloads, unless it is one transaction
    /// @return whole transactions; none where there are none
    List<EncodedEntry> entries(UUID device, long after, long last, int entries, long bytes);

    /// The first signature under another device's chain as it is here that stands after an entry, of those the server has handed out.
    ///
    /// @param after the entry's number
    Optional<HeadSignature> signatureAfter(UUID device, long after);

    /// Signs the end of this device's chain, or an earlier entry of it.
    HeadSignature sign(ChainHead head);
}
