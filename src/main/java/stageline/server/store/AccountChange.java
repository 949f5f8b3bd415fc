package stageline.server.store;

import java.util.UUID;

/// What can change around the accounts of a workspace. An account, a session or an invitation takes the place of the one of the same
/// person or token.
public sealed interface AccountChange permits Account, Session, Invitation, AccountChange.SignedOut, AccountChange.ShutOut {

    /// All sessions of a person end.
    ///
    /// @param person the person
    record SignedOut(UUID person) implements AccountChange {}

    /// All sessions on a device end.
    ///
    /// @param device the device
    record ShutOut(UUID device) implements AccountChange {}
}
