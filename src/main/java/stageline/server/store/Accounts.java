package stageline.server.store;

import java.util.Optional;
import java.util.UUID;
import stageline.ledger.Hash;

/// The accounts of a workspace. Whether a session or an invitation has expired is for the asker to see.
public interface Accounts {

    /// A person's account.
    Optional<Account> account(UUID person);

    /// The session with this hash of its token.
    Optional<Session> session(Hash token);

    /// The invitation with this hash of its token.
    Optional<Invitation> invitation(Hash token);

    /// The founding that was begun last; empty where the workspace never came.
    Optional<Founding> founding();

    /// The secret of that name.
    Optional<StoredSecret> secret(String name);
}
