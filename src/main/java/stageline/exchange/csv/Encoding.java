package stageline.exchange.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How the characters of a file became bytes.
///
/// @param charset the character set
/// @param mark    how many bytes of a byte order mark come first
/// @param guessed whether nothing in the file says so: Windows-1252, taken because the bytes cannot be UTF-8
public record Encoding(Charset charset, int mark, boolean guessed) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BLOCK = 1 << 16;

    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0, false);

    /// The encoding that a byte order mark names; UTF-8 where there is none.
    static Encoding byMark(byte[] head, int length) {
        if (length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return new Encoding(StandardCharsets.UTF_8, 3, false);
        }
        if (length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, false);
        }
        if (length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, false);
        }
        return UTF_8;
    }

    static Encoding windows1252() {
        return new Encoding(WINDOWS_1252, 0, true);
    }

    /// A decoder that reports what it cannot read instead of replacing it.
    CharsetDecoder decoder() {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Whether every byte of the file can be read so.
    boolean reads(Path file) throws IOException {
        CharsetDecoder decoder = decoder();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer chars = CharBuffer.allocate(BLOCK);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(mark);
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.limit(bytes.position() + Math.max(read, 0)).position(0);
                CoderResult result = decoder.decode(bytes, chars.clear(), end);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
        }
        return !decoder.flush(chars.clear()).isError();
    }

    /// The name for a report, such as `UTF-8 with mark`.
    @Override
    public String toString() {
        return charset.name() + (mark > 0 ? " with mark" : "") + (guessed ? " (assumed)" : "");
    }
}
