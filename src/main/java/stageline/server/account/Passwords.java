package stageline.server.account;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import stageline.ledger.keys.PasswordHardness;
import stageline.sync.account.Secret;

/// Hashes passwords with Argon2id and compares them, a few at a time: each takes memory and a processor. Thread-safe.
final class Passwords {

    private static final int HASH_LENGTH = 32;
    private static final int SALT_LENGTH = 16;
    /// More than these do not wait: a flood of guesses must not take the place of everybody else's requests.
    private static final int MOST_WAITING = 32;
    private static final int BUSY_SECONDS = 5;

    private final PasswordHardness hardness;
    private final SecureRandom random;
    private final Semaphore places;
    private final WeakPasswords weak = new WeakPasswords();
    private final String nobodys;

    /// @param random draws salts
    /// @param atOnce how many are looked at at the same time
    Passwords(PasswordHardness hardness, SecureRandom random, int atOnce) {
        this.hardness = hardness;
        this.random = random;
        this.places = new Semaphore(atOnce, true);
        this.nobodys = "$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s".formatted(
                Argon2Function.ARGON2_VERSION_13,
                hardness.memoryKibibytes(), hardness.passes(), hardness.lanes(), drawn(SALT_LENGTH), drawn(HASH_LENGTH));
    }

    /// Nobody knows a password for what was merely drawn.
    private String drawn(int length) {
        byte[] drawn = new byte[length];
        random.nextBytes(drawn);
        return Base64.getEncoder().withoutPadding().encodeToString(drawn);
    }

    /// It keeps all the memory that a hash takes: not made before somebody has a password.
    private Argon2Function function() {
        return Argon2Function.getInstance(
                hardness.memoryKibibytes(), hardness.passes(), hardness.lanes(), HASH_LENGTH, Argon2.ID);
    }

    /// The hash to be kept, with its salt and parameters.
    ///
    /// @throws TurnedAway if too many wait
    String hash(Secret password) {
        return inPlace(() -> hash(bytes(password)));
    }

    private String hash(byte[] password) {
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        return function().hash(password, salt).getResult();
    }

    /// Whether it is the password; takes as long where there is none.
    ///
    /// @param hash as it was kept; empty where nobody has one
    /// @throws TurnedAway if too many wait
    boolean matches(Secret password, Optional<String> hash) {
        String kept = hash.orElse(nobodys);
        byte[] known = kept.getBytes(StandardCharsets.US_ASCII);
        boolean same = inPlace(() -> Argon2Function.getInstanceFromHash(kept).check(bytes(password), known));
        return same && hash.isPresent();
    }

    /// Whether a password is too short or too easily guessed.
    ///
    /// @param name how the person is called, where that is known
    boolean isWeak(Secret password, Optional<String> name) {
        return weak.contain(password.text(), name);
    }

    /// In Unicode's composed form, so that it does not matter on which keyboard its accents were typed.
    private static byte[] bytes(Secret password) {
        return Normalizer.normalize(password.text(), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private <T> T inPlace(Supplier<T> work) {
        if (places.getQueueLength() >= MOST_WAITING) {
            throw TurnedAway.busy(BUSY_SECONDS);
        }
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
