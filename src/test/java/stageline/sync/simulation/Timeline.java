package stageline.sync.simulation;

import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;

/// The simulated time: what is to happen, in the order in which it does.
final class Timeline {

    /// Where the simulated time begins: 1 October 2026, Unix milliseconds.
    static final long BEGINNING = 1_790_812_800_000L;

    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparingLong(Happening::at).thenComparingLong(Happening::sequence));
    private long now = BEGINNING;
    private long sequence;

    private record Happening(long at, long sequence, Runnable action) {}

    /// Now, Unix milliseconds.
    long now() {
        return now;
    }

    void after(Duration delay, Runnable action) {
        after(delay.toMillis(), action);
    }

    void after(long millis, Runnable action) {
        ahead.add(new Happening(now + millis, sequence++, action));
    }

    /// Lets everything happen up to a moment.
    void runUntil(long moment) {
        while (!ahead.isEmpty() && ahead.peek().at() <= moment) {
            Happening next = ahead.remove();
            now = next.at();
            next.action().run();
        }
        now = moment;
    }
}
