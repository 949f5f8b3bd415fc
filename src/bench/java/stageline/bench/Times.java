package stageline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// How long one thing took, again and again.
public final class Times {

    private static final double MICRO = 1e3;
    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private long[] nanos = new long[64];
    private int count;
    private long processor;

    /// Something that may throw whatever it likes.
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    /// Does something and takes its time.
    public void take(Work work) throws Exception {
        long processorStart = PROCESSOR.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        work.run();
        long took = System.nanoTime() - start;
        processor += PROCESSOR.getCurrentThreadCpuTime() - processorStart;
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = took;
    }

    /// Forgets what was measured while everything was cold.
    public void forget() {
        count = 0;
        processor = 0;
    }

    /// The time in microseconds below which this part of all times lies.
    ///
    /// @param part 0.5 for the median
    public double micros(double part) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * count) - 1] / MICRO;
    }

    /// The mean time of this thread on a processor in microseconds, which a busy machine does not stretch.
    public double processorMicros() {
        return processor / MICRO / count;
    }

    /// All of it in seconds.
    public double seconds() {
        return Arrays.stream(nanos, 0, count).sum() / 1e9;
    }
}
