package stageline.ledger;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;

/// Makes UUIDs of version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, a 12-bit counter that starts at random each millisecond
/// (§6.2, method 1), 62 random bits. What one generator makes strictly increases in unsigned byte order, also within a millisecond, when
/// the counter is used up (it borrows from the next millisecond) and when the clock is set back. Thread-safe.
public final class Uuid7 {

    private static final int COUNTER_LIMIT = 1 << 12;

    private final InstantSource clock;
    private final RandomGenerator random;
    private final ReentrantLock lock = new ReentrantLock();
    private long lastMillis = -1;
    private int counter;

    /// @param random must be a secure source where ids must not be guessed
    public Uuid7(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /// A new id, greater than all before it.
    public UUID next() {
        lock.lock();
        try {
            long now = Math.clamp(clock.millis(), 0L, (1L << 48) - 1);
            if (now > lastMillis) {
                startMillisecond(now);
            } else if (++counter == COUNTER_LIMIT) {
                startMillisecond(lastMillis + 1);
            }
            long high = lastMillis << 16 | 0x7000 | counter;
            long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } finally {
            lock.unlock();
        }
    }

    /// The counter starts in its lower half, so that at least 2,048 ids fit into the millisecond.
    private void startMillisecond(long millis) {
        lastMillis = millis;
        counter = random.nextInt(COUNTER_LIMIT / 2);
    }
}
