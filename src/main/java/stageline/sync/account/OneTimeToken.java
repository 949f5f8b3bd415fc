package stageline.sync.account;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/// What an invitation proves itself with, once: 16 random bytes. Immutable, compared by content.
public final class OneTimeToken {

    /// Number of bytes.
    public static final int LENGTH = 16;

    private final byte[] bytes;

    /// @throws IllegalArgumentException unless there are 16 bytes
    public OneTimeToken(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a one-time token has 16 bytes, not " + bytes.length);
        }
        this.bytes = bytes.clone();
    }

    /// A new one.
    ///
    /// @param random must be a secure source
    public static OneTimeToken draw(RandomGenerator random) {
        byte[] drawn = new byte[LENGTH];
        random.nextBytes(drawn);
        return new OneTimeToken(drawn);
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OneTimeToken that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Does not say it.
    @Override
    public String toString() {
        return "OneTimeToken";
    }
}
