package stageline.sync.core;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait before trying again: longer after each failure, and by chance, so that many who lost the same server do not come back
/// at once ("full jitter": Brooker, *Exponential Backoff and Jitter*, AWS Architecture Blog, 2015). Not thread-safe.
final class Patience {

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final RandomGenerator random;
    private int failures;

    Patience(RandomGenerator random) {
        this.random = random;
    }

    /// Something worked.
    void reset() {
        failures = 0;
    }

    /// Something failed.
    ///
    /// @return when to try again: at least a second, at most five minutes
    Duration next() {
        long most = Math.min(SHORTEST.toMillis() << Math.min(failures + 1, 20), LONGEST.toMillis());
        failures++;
        return Duration.ofMillis(random.nextLong(SHORTEST.toMillis(), most + 1));
    }
}
