package stageline.server.store;

import java.util.Optional;
import java.util.UUID;
import stageline.server.core.ReadLedger;
import stageline.server.core.RecordSource;

/// A workspace's ledger and accounts as they were at one moment.
public interface Reading extends ReadLedger, RecordSource, Accounts {

    @Override
    UUID workspace();

    /// The device that the server writes as in this epoch; empty before the first has begun.
    Optional<UUID> serverDevice();

    /// Proofs over the ledger.
    Proofs proofs();
}
