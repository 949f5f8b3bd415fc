package stageline.server.store;

import java.util.Optional;
import java.util.UUID;
import stageline.server.core.ReadLedger;

/// A workspace's ledger and accounts as they were at one moment.
public interface Reading extends ReadLedger, Accounts {

    /// The device that the server writes as in this epoch; empty before the first has begun.
    Optional<UUID> serverDevice();

    /// Proofs over the ledger.
    Proofs proofs();
}
