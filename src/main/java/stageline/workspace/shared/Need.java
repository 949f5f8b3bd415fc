package stageline.workspace.shared;

import stageline.sync.core.Contradiction;

/// What somebody must do something about before a workspace is kept in step again.
public sealed interface Need {

    /// The session has ended: sign in again.
    record SignIn() implements Need {}

    /// An administrator has revoked this device.
    record DeviceRevoked() implements Need {}

    /// The person's account was deactivated.
    record Deactivated() implements Need {}

    /// This program is too old for the server: update it.
    record TooOld() implements Need {}

    /// Somebody answers with another key than the server's: another server, or somebody in between.
    record OtherKey() implements Need {}

    /// What the server shows contradicts what it has shown before, or what was signed.
    record Contradicted(Contradiction contradiction) implements Need {}

    /// The server does not know this device: sign in again, which makes it known.
    record UnknownDevice() implements Need {}

    /// There is no room on the disk. It is tried again by itself.
    record NoRoom() implements Need {}

    /// Two installations have written as this device. All is prepared: opening the workspace again sets aside what is only here and issues
    /// it anew.
    record OpenAgain() implements Need {}

    /// The server could not read what was sent: one of the two programs is wrong.
    record NotUnderstood() implements Need {}

    /// Something failed that trying again does not mend: a damaged journal, or a database that stopped.
    record Failed(RuntimeException failure) implements Need {}
}
