package stageline.workspace;

import java.util.Optional;
import stageline.sales.command.Decision;
import stageline.sales.event.OperationId;

/// What became of a command.
public sealed interface Outcome {

    /// It happened, is on disk and is shown.
    ///
    /// @param operation what to undo it by; empty where nothing had to change
    record Done(Optional<OperationId> operation) implements Outcome {}

    /// The rules refused it; nothing was written.
    ///
    /// @param why the refusals and what is missing
    record Refused(Decision.Refused why) implements Outcome {}

    /// Whether it happened.
    default boolean done() {
        return this instanceof Done;
    }
}
