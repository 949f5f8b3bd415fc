package stageline.ledger.keys;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/// How much work a guess of the password costs: the parameters of Argon2id (RFC 9106), version 1.3.
///
/// @param memoryKibibytes memory of one guess, 8 KiB per lane to 1 GiB
/// @param passes          passes over it, 1 to 64
/// @param lanes           1 to 16
public record PasswordHardness(int memoryKibibytes, int passes, int lanes) {

    /// 64 MiB, three passes, one lane: about 0.4 s on a desktop processor.
    public static final PasswordHardness DEFAULT = new PasswordHardness(64 * 1024, 3, 1);

    private static final int KEY_LENGTH = 32;

    /// @throws IllegalArgumentException for values out of range
    public PasswordHardness {
        boolean sound = lanes >= 1
                && lanes <= 16
                && passes >= 1
                && passes <= 64
                && memoryKibibytes >= 8 * lanes
                && memoryKibibytes <= 1 << 20;
        if (!sound) {
            throw new IllegalArgumentException("Argon2id with " + memoryKibibytes + " KiB, " + passes + ", " + lanes);
        }
    }

    /// The 32-byte key that the password and the salt give. The password is taken in Unicode's composed form (NFC), so that it does not
    /// matter on which keyboard its accents were typed.
    byte[] derive(char[] password, byte[] salt) {
        byte[] bytes = Normalizer.normalize(CharBuffer.wrap(password), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        try {
            return Argon2Function.getInstance(memoryKibibytes, passes, lanes, KEY_LENGTH, Argon2.ID)
                    .hash(bytes, salt)
                    .getBytes();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
