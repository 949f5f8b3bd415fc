package stageline.sales.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

/// What is said, as a row of words, each written as the number of its bytes in UTF-8, a colon, and these bytes, so that no two rows come
/// out alike.
public final class SaidWords {

    private SaidWords() {}

    /// The SHA-256 of a row of words, in hexadecimal digits.
    public static String sha256(Stream<String> words) {
        MessageDigest digest = digest();
        words.map(word -> word.getBytes(StandardCharsets.UTF_8)).forEach(bytes -> {
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
