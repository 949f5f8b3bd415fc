package stageline.server.store;

import java.util.UUID;

/// How a person signs in.
///
/// @param person            the person
/// @param password          Argon2id hash of the password, with its parameters
/// @param failures          how often in a row a wrong password was given
/// @param lockedUntilMillis until when no password is looked at, Unix milliseconds; 0 for not at all
public record Account(UUID person, String password, int failures, long lockedUntilMillis) implements AccountChange {

    private static final int LONGEST = 255;

    /// @throws IllegalArgumentException for a hash that is longer than any
    public Account {
        if (password.length() > LONGEST) {
            throw new IllegalArgumentException("a hash of " + password.length() + " characters");
        }
    }
}
