package stageline.papers.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Objects;

/// A font within a document, so that it looks the same where the font is not installed. The standard wants its first bytes scrambled
/// with a key that stands beside it (ISO/IEC 29500-1, 17.8.1).
final class EmbeddedFont {

    private static final int SCRAMBLED = 32;

    private EmbeddedFont() {}

    /// A font's bytes, scrambled.
    ///
    /// @param key as the table of fonts has it: a UUID in braces
    static byte[] scrambled(String file, String key) {
        byte[] font = read(file);
        byte[] digits = HexFormat.of().parseHex(key.replaceAll("[{}-]", ""));
        for (int place = 0; place < SCRAMBLED; place++) {
            font[place] ^= digits[digits.length - 1 - place % digits.length];
        }
        return font;
    }

    private static byte[] read(String file) {
        try (InputStream stream = EmbeddedFont.class.getResourceAsStream("/stageline/papers/fonts/" + file)) {
            return Objects.requireNonNull(stream, file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file, unreadable);
        }
    }
}
