package stageline.sync.account;

/// Why a server does not do what was asked of an account, though it understood.
public enum Refusal {
    /// No such person, or not the password: which of both is not said.
    WRONG_PASSWORD,
    /// The invitation is not known: never made, withdrawn, used, or too old.
    NO_INVITATION,
    /// Too many wrong passwords: not before some time has passed.
    LOCKED,
    /// The password is too short or too common.
    WEAK_PASSWORD,
    /// The device did not prove that it has its key, or is already known with another.
    NOT_PROVEN,
    /// The workspace is on this server already.
    FOUNDED_ALREADY,
    /// None of the person's roles grants it.
    NOT_PERMITTED,
    /// There is no such person or device.
    UNKNOWN
}
