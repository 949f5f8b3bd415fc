package stageline.desktop.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import stageline.workspace.Progress;

/// Tells how much of a stream was read, and ends with an [InterruptedIOException] once nobody wants the rest.
final class WatchedStream extends FilterInputStream {

    private final Progress progress;
    private final long whole;
    private long read;

    /// @param before how much was read of other streams before this one
    /// @param whole  how much there is in all of them
    WatchedStream(InputStream in, Progress progress, long before, long whole) {
        super(in);
        this.progress = progress;
        this.read = before;
        this.whole = whole;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
        int count = super.read(target, start, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws IOException {
        if (progress.cancelled()) {
            throw new InterruptedIOException("given up");
        }
        read += bytes;
        progress.done(Math.min(read, whole), whole);
    }
}
