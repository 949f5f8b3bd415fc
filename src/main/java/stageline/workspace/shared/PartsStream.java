package stageline.workspace.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import stageline.sync.ContentParts;
import stageline.workspace.Progress;

/// A content as it comes from a server, part by part. Ends with an [InterruptedIOException] once nobody wants the rest. Not thread-safe.
final class PartsStream extends InputStream {

    private final long size;
    private final Source source;
    private final Progress progress;
    private byte[] held = new byte[0];
    private int next;
    private int at;

    /// Where parts come from.
    @FunctionalInterface
    interface Source {

        /// A part.
        ///
        /// @throws IOException if it does not come
        byte[] part(int number) throws IOException;
    }

    PartsStream(long size, Source source, Progress progress) {
        this.size = size;
        this.source = source;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        var _ = Objects.checkFromIndexSize(start, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (at == held.length) {
            if (next == ContentParts.count(size)) {
                return -1;
            }
            fetch();
        }
        int count = Math.min(length, held.length - at);
        System.arraycopy(held, at, target, start, count);
        at += count;
        return count;
    }

    private void fetch() throws IOException {
        if (progress.cancelled()) {
            throw new InterruptedIOException("given up");
        }
        byte[] part = source.part(next);
        if (part.length != ContentParts.length(size, next)) {
            throw new IOException("part " + next + " has " + part.length + " bytes");
        }
        held = part;
        at = 0;
        next++;
        progress.done(Math.min(size, (long) next * ContentParts.LENGTH), size);
    }
}
