package stageline.tools;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A stream that its writer may close and that stays open all the same: the terminal's.
final class OpenEnded extends FilterOutputStream {

    OpenEnded(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        out.write(System.lineSeparator().getBytes(StandardCharsets.UTF_8));
        flush();
    }
}
