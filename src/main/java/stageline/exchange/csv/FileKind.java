package stageline.exchange.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a file is, by its first bytes, where it is something else than text.
enum FileKind {
    ZIP("a ZIP archive or an Office document such as XLSX", "PK\u0003\u0004", "PK\u0005\u0006"),
    OLD_OFFICE("an old Office document such as XLS", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    PDF("a PDF document", "%PDF-"),
    PNG("a PNG picture", "\u0089PNG\r\n\u001A\n"),
    JPEG("a JPEG picture", "\u00FF\u00D8\u00FF"),
    GIF("a GIF picture", "GIF87a", "GIF89a"),
    WEBP("a RIFF container such as a WebP picture", "RIFF"),
    GZIP("a GZIP archive", "\u001F\u008B"),
    SEVEN_ZIP("a 7-Zip archive", "7z\u00BC\u00AF\u0027\u001C"),
    RAR("a RAR archive", "Rar!\u001A\u0007"),
    SQLITE("an SQLite database", "SQLite format 3\u0000"),
    ELF("a program", "\u007FELF", "MZ\u0090"),
    RTF("an RTF document", "{\\rtf"),
    HTML("a web page"),
    XML("an XML document");

    private static final int MARKUP_PREFIX = 512;

    private final String words;
    private final byte[][] beginnings;

    FileKind(String words, String... beginnings) {
        this.words = words;
        this.beginnings = Arrays.stream(beginnings)
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toArray(byte[][]::new);
    }

    /// What it is, for people.
    String words() {
        return words;
    }

    /// The kind of a file that begins with these bytes, empty where it may be text.
    static Optional<FileKind> of(byte[] bytes, int length) {
        for (FileKind kind : values()) {
            for (byte[] beginning : kind.beginnings) {
                if (length >= beginning.length && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length)) {
                    return Optional.of(kind);
                }
            }
        }
        return markup(new String(bytes, 0, Math.min(length, MARKUP_PREFIX), StandardCharsets.ISO_8859_1));
    }

    private static Optional<FileKind> markup(String beginning) {
        String text = beginning.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head")) {
            return Optional.of(HTML);
        }
        return text.startsWith("<?xml") ? Optional.of(text.contains("<html") ? HTML : XML) : Optional.empty();
    }
}
