package stageline.server.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import stageline.server.core.HeldLedger;

/// A workspace's ledger and accounts while somebody holds them. What was changed becomes durable and visible together, or nothing of it.
public interface Holding extends HeldLedger, Accounts {

    /// The device that the server writes as in this epoch; empty before the first has begun.
    Optional<UUID> serverDevice();

    /// Begins an epoch at the size that the ledger has.
    ///
    /// @param epoch  later than the one of now; the first may be 0
    /// @param device the device that the server writes as from now on
    /// @throws IllegalArgumentException if the epoch is not later
    void begin(long epoch, UUID device);

    /// Begins an epoch at the size that the ledger has, later than every epoch that time can have had which was lost, since the store was
    /// restored from a backup.
    ///
    /// @param device the device that the server writes as from now on
    /// @param now    the server's clock
    default void beginNext(UUID device, Instant now) {
        begin(Math.max(tally().epoch() + 1, now.getEpochSecond()), device);
    }

    /// Changes something around the accounts.
    void change(AccountChange change);
}
