package stageline.exchange.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
    SEVEN_ZIP("a 7-Zip archive", "7z\u00BC\u00AF'\u001C"),
    RAR("a RAR archive", "Rar!\u001A\u0007"),
    SQLITE("an SQLite database", "SQLite format 3\u0000"),
    ELF("a program", "\u007FELF", "MZ\u0090"),
    RTF("an RTF document", "{\\rtf"),
    HTML("a web page"),
    XML("an XML document");

    private static final int LONGEST_BEGINNING = 512;

    private final String words;
    private final List<String> beginnings;

    FileKind(String words, String... beginnings) {
        this.words = words;
        this.beginnings = List.of(beginnings);
    }

    /// What it is, for people.
    String words() {
        return words;
    }

    /// The kind of a file that begins with these bytes, empty where it may be text.
    static Optional<FileKind> of(byte[] bytes, int length) {
        // In ISO 8859-1, characters and bytes are the same.
        String beginning = new String(bytes, 0, Math.min(length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
        for (FileKind kind : values()) {
            if (kind.beginnings.stream().anyMatch(beginning::startsWith)) {
                return Optional.of(kind);
            }
        }
        return markup(beginning);
    }

    private static Optional<FileKind> markup(String beginning) {
        String text = beginning.replace("\u00EF\u00BB\u00BF", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head")) {
            return Optional.of(HTML);
        }
        return text.startsWith("<?xml") ? Optional.of(text.contains("<html") ? HTML : XML) : Optional.empty();
    }
}
