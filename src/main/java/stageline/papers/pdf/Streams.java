package stageline.papers.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/// Streams of a file.
final class Streams {

    private Streams() {}

    /// Bytes, packed.
    static COSStream packed(byte[] bytes) {
        return write(new COSStream(), bytes, COSName.FLATE_DECODE);
    }

    /// Bytes as they are, as archives want it of what describes the file.
    static COSStream plain(byte[] bytes) {
        return write(new COSStream(), bytes, null);
    }

    private static COSStream write(COSStream stream, byte[] bytes, @Nullable COSName filter) {
        try (OutputStream out = filter == null ? stream.createOutputStream() : stream.createOutputStream(filter)) {
            out.write(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return stream;
    }
}
