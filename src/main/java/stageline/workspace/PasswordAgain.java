package stageline.workspace;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/// Asks whoever has a workspace open for its password again. After five wrong ones it looks at none for a minute. Thread-safe; looks at one
/// after the other.
final class PasswordAgain {

    private static final int MOST_WRONG = 5;
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final InstantSource clock;
    private final Predicate<char[]> opens;
    private int wrong;
    private Instant again = Instant.MIN;

    /// @param opens whether a password opens the workspace; slow on purpose
    PasswordAgain(InstantSource clock, Predicate<char[]> opens) {
        this.clock = clock;
        this.opens = opens;
    }

    /// Why somebody is not taken for who signed in; empty where the password is right. Takes as long as its hardening.
    synchronized Optional<Signed> objection(char[] password) {
        Instant now = clock.instant();
        if (now.isBefore(again)) {
            return Optional.of(new Signed.Locked(Duration.between(now, again)));
        }
        if (opens.test(password)) {
            wrong = 0;
            return Optional.empty();
        }
        wrong++;
        if (wrong < MOST_WRONG) {
            return Optional.of(new Signed.WrongPassword(MOST_WRONG - wrong));
        }
        wrong = 0;
        again = now.plus(WAIT);
        return Optional.of(new Signed.Locked(WAIT));
    }
}
