package stageline.desktop.common;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import stageline.workspace.Progress;

/// Passes the progress of a long piece of work on to the screen, in steps that can be seen, and a wish to stop back to the work.
public final class Watch implements Progress {

    private static final int PERCENT = 100;

    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final Tasks tasks;
    private final DoubleConsumer show;
    private long shown;

    /// @param show told on the FX thread how much is done, from 0 to 1
    public Watch(Tasks tasks, DoubleConsumer show) {
        this.tasks = tasks;
        this.show = show;
    }

    /// Asks the work to stop.
    public void cancel() {
        cancelled.set(true);
    }

    @Override
    public void done(long part, long whole) {
        long percent = whole == 0 ? PERCENT : PERCENT * part / whole;
        if (percent != shown) {
            shown = percent;
            tasks.later(() -> show.accept((double) percent / PERCENT));
        }
    }

    @Override
    public boolean cancelled() {
        return cancelled.get();
    }
}
