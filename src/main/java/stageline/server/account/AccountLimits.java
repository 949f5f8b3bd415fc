package stageline.server.account;

import java.time.Duration;
import stageline.ledger.keys.PasswordHardness;

/// How long things hold and how much is tried.
///
/// @param session      how long a session lasts without being used
/// @param renewal      how often at most a session that is used is written anew
/// @param invitation   how long an invitation can be used
/// @param reset        how long an invitation to choose a new password can be used
/// @param mostFailures how many wrong passwords in a row lock an account
/// @param firstLock    for how long; each wrong password after that doubles it
/// @param longestLock  for how long at most
/// @param hardness     how much work a guess of a password costs
public record AccountLimits(
        Duration session,
        Duration renewal,
        Duration invitation,
        Duration reset,
        int mostFailures,
        Duration firstLock,
        Duration longestLock,
        PasswordHardness hardness) {

    /// 30 days, 7 days, 2 days for a reset; 10 wrong passwords lock for a quarter of an hour; Argon2id with 19 MiB and two passes.
    public static AccountLimits standard() {
        return new AccountLimits(
                Duration.ofDays(30), Duration.ofDays(1), Duration.ofDays(7), Duration.ofDays(2),
                10, Duration.ofMinutes(15), Duration.ofDays(1), new PasswordHardness(19 * 1024, 2, 1));
    }

    /// The same with passwords of another hardness.
    public AccountLimits hardening(PasswordHardness other) {
        return new AccountLimits(session, renewal, invitation, reset, mostFailures, firstLock, longestLock, other);
    }

    /// For how long an account is locked after so many wrong passwords in a row; not at all before there are too many.
    Duration lock(int failures) {
        if (failures < mostFailures) {
            return Duration.ZERO;
        }
        Duration lock = firstLock;
        for (int more = failures - mostFailures; more > 0 && lock.compareTo(longestLock) < 0; more--) {
            lock = lock.multipliedBy(2);
        }
        return lock.compareTo(longestLock) < 0 ? lock : longestLock;
    }
}
