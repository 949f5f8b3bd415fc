package stageline.tools;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicInteger;
import stageline.workspace.Progress;

/// Shows how far a long piece of work is: a line for each tenth, beside the data.
final class ProgressLine implements Progress {

    private static final int PARTS = 10;

    private final PrintStream out;
    private final String what;
    private final AtomicInteger shown = new AtomicInteger();

    ProgressLine(PrintStream out, String what) {
        this.out = out;
        this.what = what;
    }

    @Override
    public void done(long part, long whole) {
        int tenths = whole <= 0 ? PARTS : (int) (part * PARTS / whole);
        if (shown.getAndAccumulate(tenths, Math::max) < tenths) {
            out.printf("%s: %d %%%n", what, tenths * (100 / PARTS));
        }
    }

    @Override
    public boolean cancelled() {
        return false;
    }
}
