package stageline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class Uuid7Test {

    private Instant now = Samples.NOON;
    private final Uuid7 ids = new Uuid7(() -> now, new Random(7));

    @Test
    void anIdSaysItsVersionVariantAndMillisecond() {
        UUID id = ids.next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    }

    @Test
    void idsIncreaseWithinAMillisecondAndBeyondItsCounter() {
        assertIncreasing(10_000, 0);
    }

    @Test
    void idsIncreaseWhenTheClockIsSetBack() {
        assertIncreasing(100, -1000);
    }

    private void assertIncreasing(int count, long stepMillis) {
        Set<UUID> seen = new HashSet<>();
        UUID last = ids.next();
        for (int i = 0; i < count; i++) {
            now = now.plusMillis(stepMillis);
            UUID next = ids.next();
            assertThat(Long.compareUnsigned(next.getMostSignificantBits(), last.getMostSignificantBits()))
                    .isPositive();
            assertThat(seen.add(next)).isTrue();
            last = next;
        }
    }
}
