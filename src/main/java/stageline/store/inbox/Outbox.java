package stageline.store.inbox;

import java.util.List;
import java.util.OptionalInt;
import stageline.sales.event.OperationId;
import stageline.store.history.HistoryLine;

/// What this device wrote last: what waits to be sent, and what a server said to the rest.
///
/// @param waiting  how many operations wait
/// @param unsent   the latest of these, newest first
/// @param answered the latest that have an answer, newest first
public record Outbox(int waiting, List<Line> unsent, List<Line> answered) {

    /// Nothing was written.
    public static final Outbox EMPTY = new Outbox(0, List.of(), List.of());

    /// Copies the lists.
    public Outbox {
        unsent = List.copyOf(unsent);
        answered = List.copyOf(answered);
    }

    /// An operation.
    ///
    /// @param operation which
    /// @param lines     its latest entries, the oldest of them first, at least one
    /// @param entries   how many it has in all
    /// @param status    what the server made of it: 0 where it counts, else why not; empty where it waits
    public record Line(OperationId operation, List<HistoryLine> lines, int entries, OptionalInt status) {
        public Line {
            lines = List.copyOf(lines);
        }
    }
}
