package stageline.ledger;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/// A hybrid logical clock (Kulkarni, Demirbas, Madappa, Avva, Leone: *Logical Physical Clocks*, OPODIS 2014) in one number: it follows the
/// wall clock, never stands still, never goes back, and is ahead of everything it has observed. A full counter carries into the
/// milliseconds. The wall clock is handed in with each call. Thread-safe and without locks.
///
/// Wall clocks and observed moments beyond [#LATEST_MILLIS] are taken as that moment: what is wrong by millennia can't use up the range.
public final class HybridClock {

    /// The latest moment believed: 2⁴⁶ ms after 1970, in the year 4199. As much room again lies above it for counting on.
    public static final long LATEST_MILLIS = 1L << 46;

    private final AtomicLong last;

    /// A clock that goes on after `last`, the latest moment this device has ever seen.
    public HybridClock(HybridTime last) {
        this.last = new AtomicLong(last.packed());
    }

    /// The moment of something that happens here, now: later than all moments before.
    public HybridTime tick(Instant now) {
        long wall = wall(now);
        return new HybridTime(last.updateAndGet(before -> Math.max(before + 1, wall)));
    }

    /// Learns of a moment elsewhere and moves past it.
    ///
    /// @param remote the moment seen; callers pass the *effective* one, which is never later than the server's clock at receipt
    public HybridTime observe(HybridTime remote, Instant now) {
        long wall = wall(now);
        long believed = Math.min(remote.packed(), LATEST_MILLIS << 16);
        return new HybridTime(last.updateAndGet(before -> Math.max(Math.max(before, believed) + 1, wall)));
    }

    /// The latest moment given out or observed.
    public HybridTime last() {
        return new HybridTime(last.get());
    }

    private static long wall(Instant now) {
        long seconds = Math.clamp(now.getEpochSecond(), 0L, LATEST_MILLIS / 1000);
        long millis = seconds * 1000 + (now.getEpochSecond() < 0 ? 0 : now.getNano() / 1_000_000);
        return Math.min(millis, LATEST_MILLIS) << 16;
    }
}
