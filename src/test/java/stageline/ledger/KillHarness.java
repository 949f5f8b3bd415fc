package stageline.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// Starts a program that acknowledges what it did, a line each, and kills it (SIGKILL) at a moment nobody chose. What it had acknowledged
/// by then must be found by whoever opens its files next.
public final class KillHarness {

    private static final long MOST_NANOS_SPINNING = 10_000_000;

    /// The bounds between which chance chooses the moment.
    ///
    /// @param mostLines       one program in four is killed after its first line, the others after up to so many
    /// @param mostNanosBefore how long after the first line at most
    /// @param mostNanosAfter  how long after another line at most
    public record Moments(int mostLines, long mostNanosBefore, long mostNanosAfter) {}

    private final Class<?> program;
    private final Random random;
    private final Moments moments;

    /// @param program has a `main` that prints a first line when it starts, then one per acknowledgement, each in one write, and never ends
    public KillHarness(Class<?> program, Random random, Moments moments) {
        this.program = program;
        this.random = random;
        this.moments = moments;
    }

    /// How many kills a test should do: `-Dstageline.kills=5000`, or the number given.
    public static int kills(int unlessTold) {
        return Integer.getInteger("stageline.kills", unlessTold);
    }

    /// Runs the program and kills it.
    ///
    /// @return the lines it had printed, without the first, and without one that was cut off
    /// @throws IOException if it can't be started, or ended by itself
    public List<String> runAndKill(String... arguments) throws IOException, InterruptedException {
        Process process = OtherProgram.start(program, arguments);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (InputStream output = process.getInputStream()) {
            int lines = random.nextInt(4) == 0 ? 1 : 1 + random.nextInt(moments.mostLines());
            for (int next = output.read(); next >= 0; next = output.read()) {
                printed.write(next);
                if (next == '\n' && --lines == 0) {
                    break;
                }
            }
            boolean started = printed.size() > 0;
            boolean onlyStarted = printed.toString(StandardCharsets.UTF_8).lines().count() == 1;
            waitUpTo(onlyStarted ? moments.mostNanosBefore() : moments.mostNanosAfter());
            if (!started || !process.isAlive()) {
                throw new IOException(program.getName() + " ended by itself, with " + process.waitFor());
            }
            process.toHandle().destroyForcibly(); // unlike the process itself, its handle leaves the pipe open
            output.transferTo(printed);
        } finally {
            process.destroyForcibly().waitFor();
        }
        String text = printed.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().skip(1).toList();
    }

    /// Waits, at the end without giving up the processor, so that the moment is not the scheduler's.
    private void waitUpTo(long mostNanos) {
        long end = System.nanoTime() + (long) (random.nextDouble() * mostNanos);
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            if (left > MOST_NANOS_SPINNING) {
                LockSupport.parkNanos(left - MOST_NANOS_SPINNING);
            } else {
                Thread.onSpinWait();
            }
        }
    }
}
