package stageline.sync.wire;

import java.util.OptionalInt;

/// An answer as it goes over HTTP.
///
/// @param status       HTTP's number
/// @param retrySeconds the header `Retry-After`, in seconds
/// @param body         JSON; empty for none
@SuppressWarnings("ArrayRecordComponent")
public record HttpAnswer(int status, OptionalInt retrySeconds, byte[] body) {

    /// The type of the body's content.
    public static final String CONTENT_TYPE = "application/json";

    /// An answer that names no time to ask again.
    static HttpAnswer of(int status, byte[] body) {
        return new HttpAnswer(status, OptionalInt.empty(), body);
    }

    /// Whether what was asked was done.
    boolean isDone() {
        return status / 100 == 2;
    }
}
