package stageline.server.store;

import java.util.UUID;

/// What can change around the accounts of a workspace. An account, a session, an invitation or a secret takes the place of the one of the
/// same person, token or name.
public sealed interface AccountChange
        permits Account,
                Session,
                Invitation,
                Founding,
                StoredSecret,
                AccountChange.SignedOut,
                AccountChange.ShutOut,
                AccountChange.Withdrawn,
                AccountChange.Expired {

    /// All sessions of a person end.
    ///
    /// @param person the person
    record SignedOut(UUID person) implements AccountChange {}

    /// All sessions on a device end.
    ///
    /// @param device the device
    record ShutOut(UUID device) implements AccountChange {}

    /// A person's invitations end, but for one that was used.
    ///
    /// @param person the person
    record Withdrawn(UUID person) implements AccountChange {}

    /// Sessions and invitations that have expired are forgotten.
    ///
    /// @param beforeMillis those that ended before this moment, Unix milliseconds
    record Expired(long beforeMillis) implements AccountChange {}
}
