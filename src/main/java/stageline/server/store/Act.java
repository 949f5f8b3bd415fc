package stageline.server.store;

import java.util.UUID;
import stageline.server.core.Accepted;

/// Something that was done to a workspace while it was held.
sealed interface Act {

    /// An epoch began.
    record Begun(long epoch, UUID device) implements Act {}

    /// A push was added.
    record Pushed(Accepted accepted) implements Act {}

    /// Something changed around the accounts.
    record Changed(AccountChange change) implements Act {}
}
