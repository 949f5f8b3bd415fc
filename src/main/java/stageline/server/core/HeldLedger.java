package stageline.server.core;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;

/// One workspace's ledger on the server while somebody holds it: nobody else can add to it. What was appended stands once the holder lets
/// go without failing, on whatever node; else nothing of it does. Used by one thread; every method may block for the database.
public interface HeldLedger {

    /// The workspace.
    UUID workspace();

    /// How far it has come, what was appended just now included.
    Tally tally();

    /// The end of a device's chain; empty where the device has none here.
    Optional<ChainHead> head(UUID device);

    /// The hashes of a device's entries with these numbers, which must be here.
    List<Hash> hashes(UUID device, long first, long last);

    /// The facts that count for a record, in no particular order; none where there is no such record.
    List<Fact> facts(EntityRef entity);

    /// The facts of an operation, at most the first thousand; those that were kept out are there too.
    List<Fact> facts(OperationId operation);

    /// The facts that count and revoke one of these operations.
    List<Fact> revocationsOf(Collection<OperationId> operations);

    /// Adds a push.
    ///
    /// @param tally how far the ledger has come with it
    void append(Accepted accepted, Tally tally);
}
