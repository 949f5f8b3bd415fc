package stageline.exchange.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a file is, by its first bytes, where it is something else than text.
enum FileKind {
    ZIP("a ZIP archive or an Office document such as XLSX", "PK(?:\u0003\u0004|\u0005\u0006)"),
    OLD_OFFICE("an old Office document such as XLS", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"),
    PDF("a PDF document", "%PDF-"),
    PNG("a PNG picture", "\u0089PNG\r\n\u001A\n"),
    JPEG("a JPEG picture", "\u00FF\u00D8\u00FF"),
    GIF("a GIF picture", "GIF8[79]a"),
    RIFF("a RIFF container such as a WebP picture", "RIFF.{4}(?:WEBP|WAVE|AVI )"),
    GZIP("a GZIP archive", "\u001F\u008B"),
    SEVEN_ZIP("a 7-Zip archive", "7z\u00BC\u00AF'\u001C"),
    RAR("a RAR archive", "Rar!\u001A\u0007"),
    SQLITE("an SQLite database", "SQLite format 3\u0000"),
    PROGRAM("a program", "\u007FELF|MZ\u0090"),
    RTF("an RTF document", "\\{\\\\rtf"),
    HTML("a web page", "(?:\u00EF\u00BB\u00BF)?\\s*(?:<\\?xml.*?)?<(?i:!doctype html|html|head)\\b"),
    XML("an XML document", "(?:\u00EF\u00BB\u00BF)?\\s*<\\?xml");

    private static final int LOOKED_AT = 512;

    private final String words;
    private final Pattern beginning;

    /// @param beginning the file's beginning, a character a byte
    FileKind(String words, String beginning) {
        this.words = words;
        this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    }

    /// What it is, for people.
    String words() {
        return words;
    }

    /// The kind of a file that begins with these bytes, empty where it may be text.
    static Optional<FileKind> of(byte[] bytes, int length) {
        // In ISO 8859-1, characters and bytes are the same.
        String head = new String(bytes, 0, Math.min(length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        return Arrays.stream(values()).filter(kind -> kind.beginning.matcher(head).lookingAt()).findFirst();
    }
}
