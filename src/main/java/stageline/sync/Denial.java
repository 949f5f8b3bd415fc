package stageline.sync;

/// Why a server does not do what was asked.
public enum Denial {
    /// The session has ended or never was: sign in again.
    SIGNED_OUT,
    /// An administrator has revoked this device.
    DEVICE_REVOKED,
    /// The person's account was deactivated.
    DEACTIVATED,
    /// This program is too old for the server.
    TOO_OLD,
    /// Too much is asked at once: ask again later.
    BUSY,
    /// What was asked could not be read: one of the two programs is wrong.
    MALFORMED
}
