package stageline.sales.event;

import java.util.UUID;

/// An entry's place in the order of the fold: effective hybrid clock, then device, then number.
///
/// @param clock  the hybrid logical clock, 48 bits of Unix milliseconds and 16 bits of counter, never later than the
///               server's when it received the entry
/// @param device the device that wrote it
/// @param n      its number there
public record Stamp(long clock, UUID device, long n) implements Comparable<Stamp> {

    @Override
    public int compareTo(Stamp other) {
        int byClock = Long.compareUnsigned(clock, other.clock);
        if (byClock != 0) {
            return byClock;
        }
        int byDevice = device.compareTo(other.device);
        return byDevice != 0 ? byDevice : Long.compare(n, other.n);
    }
}
