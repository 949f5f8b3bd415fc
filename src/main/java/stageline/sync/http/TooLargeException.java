package stageline.sync.http;

import java.io.IOException;

/// A body is larger than was allowed; no more than that was read of it.
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    /// @param limit the bytes that were allowed
    public TooLargeException(int limit) {
        super("more than " + limit + " bytes");
    }
}
