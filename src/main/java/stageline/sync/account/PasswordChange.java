package stageline.sync.account;

/// Changes one's own password.
///
/// @param current the password so far
/// @param next    the one from now on
public record PasswordChange(Secret current, Secret next) {}
