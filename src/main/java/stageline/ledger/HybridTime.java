package stageline.ledger;

import java.time.Instant;

/// A moment on a [HybridClock]: 48 bits of Unix milliseconds (the top one always 0) and a 16-bit counter, packed into one non-negative
/// `long`, so that later moments are greater numbers.
///
/// @param packed `milliseconds << 16 | counter`
public record HybridTime(long packed) implements Comparable<HybridTime> {

    /// Before every other moment.
    public static final HybridTime ZERO = new HybridTime(0);

    /// @throws IllegalArgumentException for a negative number
    public HybridTime {
        if (packed < 0) {
            throw new IllegalArgumentException("negative hybrid time");
        }
    }

    /// The moment with these parts.
    public static HybridTime of(long millis, int counter) {
        if (millis < 0 || millis >= 1L << 47 || counter < 0 || counter > 0xffff) {
            throw new IllegalArgumentException("no hybrid time: " + millis + ", " + counter);
        }
        return new HybridTime(millis << 16 | counter);
    }

    /// Unix milliseconds.
    public long millis() {
        return packed >>> 16;
    }

    /// The counter within the millisecond.
    public int counter() {
        return (int) (packed & 0xffff);
    }

    /// The millisecond as an instant.
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public int compareTo(HybridTime other) {
        return Long.compare(packed, other.packed);
    }
}
