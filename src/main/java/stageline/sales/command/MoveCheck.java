package stageline.sales.command;

import java.util.List;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Stage;

/// What a move would need, asked before a card is dropped.
public sealed interface MoveCheck {

    /// The stage that was asked about.
    Stage to();

    /// The move can be made as it is.
    ///
    /// @param later requirements of which enough is there, with what may still follow (3 of 4 of BANT)
    record Free(Stage to, List<Missing> later) implements MoveCheck {
        public Free {
            later = List.copyOf(later);
        }
    }

    /// The move can be made once something is supplied.
    ///
    /// @param missing     what has to be supplied
    /// @param reason      whether a reason is needed
    /// @param overridable whether this actor may move past it with a reason
    record Needs(Stage to, List<Missing> missing, boolean reason, boolean overridable) implements MoveCheck {
        public Needs {
            missing = List.copyOf(missing);
        }
    }

    /// The move can't be made.
    record Impossible(Stage to, Refusal refusal) implements MoveCheck {}
}
