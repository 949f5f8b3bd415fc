package stageline.server.http;

import java.time.Duration;

/// What the port allows.
///
/// @param connections open connections, listeners included; more wait in the system's queue
/// @param atWork      requests that handlers work on at the same time; more wait
/// @param headerBytes all headers of a request together
/// @param toReceive   time that a client has for its handshake, and then for the rest of each request after its first line
/// @param toTake      time that a client has to take an answer, or an event
/// @param idle        time that a connection is kept without a request, and that the first line of the next may take
/// @param heartbeat   time between the signs of life on a stream without events
/// @param toFinish    time that requests in work get when the port closes
public record PortLimits(
        int connections,
        int atWork,
        int headerBytes,
        Duration toReceive,
        Duration toTake,
        Duration idle,
        Duration heartbeat,
        Duration toFinish) {

    /// Limits for a team's server.
    public static PortLimits standard() {
        return new PortLimits(
                4_000, 128, 16_384,
                Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ofSeconds(10));
    }
}
