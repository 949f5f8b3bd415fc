package stageline.sales.pipeline;

import java.util.List;
import stageline.sales.record.Field;

/// How far a deal is towards its next stage, for a pane to show as "3 of 4 · ready".
///
/// @param stage the stage that comes next
/// @param steps what it asks for, in order
public record GateProgress(Stage stage, List<Step> steps) {
    public GateProgress {
        steps = List.copyOf(steps);
    }

    /// Whether nothing that the stage asks for is missing.
    public boolean ready() {
        return steps.stream().allMatch(Step::ready);
    }

    /// One requirement and how far it is.
    ///
    /// @param requirement what is asked for
    /// @param have        how many of its parts are there
    /// @param of          how many parts it has
    /// @param needed      how many of them are enough
    /// @param open        the fields that are empty
    public record Step(Requirement requirement, int have, int of, int needed, List<Field> open) {
        public Step {
            open = List.copyOf(open);
        }

        /// Whether enough is there.
        public boolean ready() {
            return have >= needed;
        }
    }
}
