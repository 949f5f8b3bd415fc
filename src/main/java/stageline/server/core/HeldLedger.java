package stageline.server.core;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;

/// One workspace's ledger on the server while somebody holds it: nobody else can add to it. What was appended stands once the holder lets
/// go without failing, on whatever node; else nothing of it does. Used by one thread; every method may block for the database.
public interface HeldLedger extends RecordSource {

    /// How far it has come, what was appended just now included.
    Tally tally();

    /// The end of a device's chain; empty where the device has none here.
    Optional<ChainHead> head(UUID device);

    /// The hashes of a device's entries with these numbers, which must be here.
    List<Hash> hashes(UUID device, long first, long last);

    /// Adds a push.
    ///
    /// @param tally how far the ledger has come with it
    void append(Accepted accepted, Tally tally);
}
