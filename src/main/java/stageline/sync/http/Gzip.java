package stageline.sync.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Bodies compressed for the way.
public final class Gzip {

    /// The name of this coding in headers.
    public static final String NAME = "gzip";

    private static final int WORTH_THE_WORK = 1024;

    private Gzip() {}

    /// Whether a body is large enough to be compressed: above 1 KiB.
    public static boolean isWorthFor(byte[] body) {
        return body.length > WORTH_THE_WORK;
    }

    /// Whether the value of an `Accept-Encoding` header allows gzip by name.
    public static boolean isAcceptedBy(String acceptEncoding) {
        return Arrays.stream(acceptEncoding.split(","))
                .map(coding -> coding.replace(" ", "").split(";", 2))
                .anyMatch(coding -> coding[0].equalsIgnoreCase(NAME) && (coding.length == 1 || !coding[1].matches("q=0(\\.0*)?")));
    }

    /// Compresses a body.
    public static byte[] compress(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return compressed.toByteArray();
    }

    /// Inflates a body; never holds more than the limit and a little.
    ///
    /// @param limit the most bytes that it may have inflated
    /// @throws TooLargeException if it has more
    /// @throws IOException       if it is not gzip, or is cut off
    public static byte[] inflate(byte[] compressed, int limit) throws IOException {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            byte[] body = gzip.readNBytes(limit);
            if (gzip.read() >= 0) {
                throw new TooLargeException(limit);
            }
            return body;
        }
    }
}
