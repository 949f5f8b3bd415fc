package stageline.server.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import stageline.ledger.Hash;
import stageline.sync.Denial;
import stageline.sync.account.Secret;

/// Lets the server's operator in by one token, of which it keeps the hash only. Immutable; thread-safe.
public final class OperatorGate {

    private static final int TOKEN_BYTES = 32;

    private final byte[] hash;

    /// @param token what the operator shows
    public OperatorGate(Secret token) {
        this.hash = hash(token);
    }

    /// A new token.
    public static Secret drawToken(SecureRandom random) {
        byte[] drawn = new byte[TOKEN_BYTES];
        random.nextBytes(drawn);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(drawn));
    }

    /// Makes sure that it is the operator who asks. How long that takes says nothing of the token.
    ///
    /// @param shown the token that was shown, if any
    /// @throws TurnedAway if it is not
    public void require(Optional<Secret> shown) {
        if (shown.isEmpty() || !MessageDigest.isEqual(hash, hash(shown.get()))) {
            throw TurnedAway.denied(Denial.SIGNED_OUT);
        }
    }

    private static byte[] hash(Secret token) {
        return Hash.sha256(token.text().getBytes(StandardCharsets.UTF_8)).bytes();
    }
}
