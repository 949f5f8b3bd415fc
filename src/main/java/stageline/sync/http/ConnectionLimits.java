package stageline.sync.http;

import java.time.Duration;

/// What a connection puts up with.
///
/// @param largestReply the most bytes of a reply's body, both as sent and inflated
/// @param largestEvent the most bytes of one line, and of one event, in a stream
/// @param toConnect    time to reach the server at all
/// @param silence      time without any sign of life after which a stream is taken for broken
public record ConnectionLimits(int largestReply, int largestEvent, Duration toConnect, Duration silence) {

    /// Limits for the protocol's pages. The server gives a sign of life every 20 seconds.
    public static ConnectionLimits standard() {
        return new ConnectionLimits(64 << 20, 64 << 10, Duration.ofSeconds(10), Duration.ofSeconds(60));
    }
}
