package stageline.sync.http;

import java.security.PublicKey;
import java.util.Base64;
import java.util.regex.Pattern;
import stageline.ledger.Hash;

/// How a server's key is known: the SHA-256 of its SubjectPublicKeyInfo. It outlives the certificate around the key.
///
/// @param text base64url without padding, 43 characters
public record KeyFingerprint(String text) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    /// @throws IllegalArgumentException if the text is no fingerprint
    public KeyFingerprint {
        boolean sound = SHAPE.matcher(text).matches() && encode(Base64.getUrlDecoder().decode(text)).equals(text);
        if (!sound) {
            throw new IllegalArgumentException("no fingerprint of a key: " + text);
        }
    }

    /// The fingerprint of a key.
    ///
    /// @throws IllegalArgumentException for a key that has no encoded form
    public static KeyFingerprint of(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (encoded == null) {
            throw new IllegalArgumentException("a key without encoded form");
        }
        return of(Hash.sha256(encoded));
    }

    /// The fingerprint with this value.
    public static KeyFingerprint of(Hash hash) {
        return new KeyFingerprint(encode(hash.bytes()));
    }

    /// Its value.
    public Hash hash() {
        return Hash.of(Base64.getUrlDecoder().decode(text));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return text;
    }
}
