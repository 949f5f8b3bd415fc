package stageline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HybridClockTest {

    /// In milliseconds.
    static final long TEN_YEARS = 3653L * 24 * 60 * 60 * 1000;

    @Property
    void itNeverGoesBackHoweverTheWallClockJumps(
            @ForAll @Size(max = 50) List<@LongRange(min = -TEN_YEARS, max = TEN_YEARS) Long> jumps, @ForAll long seed) {
        HybridClock clock = new HybridClock(HybridTime.ZERO);
        Instant now = Samples.NOON;
        HybridTime last = HybridTime.ZERO;
        for (long jump : jumps) {
            now = now.plusMillis(jump);
            HybridTime next = (seed & 1) == 0
                    ? clock.tick(now)
                    : clock.observe(new HybridTime(Math.abs(jump ^ seed) & Long.MAX_VALUE), now);
            assertThat(next).isGreaterThan(last);
            last = next;
        }
    }

    @Test
    void itFollowsTheWallClock() {
        HybridClock clock = new HybridClock(HybridTime.ZERO);

        assertThat(clock.tick(Samples.NOON)).isEqualTo(HybridTime.of(Samples.NOON.toEpochMilli(), 0));
        assertThat(clock.tick(Samples.NOON)).isEqualTo(HybridTime.of(Samples.NOON.toEpochMilli(), 1));
        assertThat(clock.tick(Samples.NOON.plusMillis(5))).isEqualTo(HybridTime.of(Samples.NOON.toEpochMilli() + 5, 0));
    }

    @Test
    void aFullCounterCarriesIntoTheMilliseconds() {
        HybridClock clock = new HybridClock(HybridTime.of(Samples.NOON.toEpochMilli(), 0xffff));

        assertThat(clock.tick(Samples.NOON)).isEqualTo(HybridTime.of(Samples.NOON.toEpochMilli() + 1, 0));
    }

    @Test
    void itMovesPastWhatItObserves() {
        HybridClock clock = new HybridClock(HybridTime.ZERO);
        HybridTime ahead = HybridTime.of(Samples.NOON.toEpochMilli() + 1000, 7);

        assertThat(clock.observe(ahead, Samples.NOON)).isGreaterThan(ahead);
        assertThat(clock.tick(Samples.NOON)).isGreaterThan(ahead);
    }

    @Test
    void anAbsurdClockElsewhereDoesNotUseItUp() {
        HybridClock clock = new HybridClock(HybridTime.ZERO);
        clock.observe(new HybridTime(Long.MAX_VALUE), Samples.NOON);
        clock.tick(Instant.MAX);

        assertThat(clock.tick(Instant.MIN).millis()).isEqualTo(HybridClock.LATEST_MILLIS);
    }
}
