package stageline.desktop.board;

import java.time.Instant;
import stageline.workspace.Progress;

/// The board as it was at one past moment after the other. Thread-safe: what asks for cards waits while it moves.
public interface PastBoard extends BoardCards, AutoCloseable {

    /// When the first thing happened.
    Instant first();

    /// Goes to a moment. Blocks, for as long as it takes to fold what had happened by then.
    ///
    /// @return whether it got there; not, where `progress` was cancelled
    boolean moveTo(Instant then, Progress progress);

    /// Lets go of it; returns at once.
    @Override
    void close();
}
