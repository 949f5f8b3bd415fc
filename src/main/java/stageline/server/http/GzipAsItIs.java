package stageline.server.http;

import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.util.Set;
import stageline.sync.http.Gzip;

/// Lets compressed bodies through the HTTP library untouched, which refuses codings that it does not know: the intake inflates them, with a
/// bound.
final class GzipAsItIs implements ContentEncoding {

    @Override
    public String name() {
        return Gzip.NAME;
    }

    @Override
    public String type() {
        return Gzip.NAME;
    }

    @Override
    public Set<String> ids() {
        return Set.of(Gzip.NAME);
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return ContentDecoder.NO_OP;
    }

    @Override
    public ContentEncoder encoder() {
        return ContentEncoder.NO_OP;
    }
}
