package stageline.workspace.sync;

import java.util.OptionalInt;
import java.util.function.Consumer;
import stageline.sync.Answer;
import stageline.sync.Request;
import stageline.sync.core.Event;

/// Carries requests to a workspace's server. Implementations are thread-safe and have a time limit of their own.
public interface Courier {

    /// Asks the server, and returns at once.
    ///
    /// @param outcome takes what came of it, once, on any thread; nothing after it was cancelled
    Errand ask(Request request, Consumer<Outcome> outcome);

    /// How far this device's clock is ahead of the server's, in milliseconds, as measured last; empty where it never was.
    OptionalInt clockOffsetMillis();

    /// A request under way.
    @FunctionalInterface
    interface Errand {

        /// Gives it up. Whether it arrived is not known.
        void cancel();
    }

    /// What came of a request.
    sealed interface Outcome {

        /// The server answered.
        record Answered(Answer answer) implements Outcome {}

        /// It did not, or not so that it could be understood.
        record Unanswered(Event.Unanswered.Cause cause) implements Outcome {}
    }
}
