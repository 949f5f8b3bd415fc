package stageline.server.api;

import java.time.Duration;

/// How often somebody may ask.
///
/// @param all       requests of one address
/// @param entrances requests of one address to be let in: each is a guess
/// @param watch     time between two looks at whether those who listen may still
/// @param listening how many streams of events one session may have
public record ApiLimits(Rate all, Rate entrances, Duration watch, int listening) {

    /// @param burst      how many at once
    /// @param perMinute  how many in the long run
    public record Rate(int burst, int perMinute) {}

    /// Limits for a team's server, also where a whole office stands behind one address.
    public static ApiLimits standard() {
        return new ApiLimits(new Rate(2_000, 6_000), new Rate(30, 20), Duration.ofSeconds(10), 8);
    }
}
