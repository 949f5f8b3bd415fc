package stageline.sales.command;

import java.util.List;
import stageline.sales.pipeline.Missing;

/// What the rules make of a command.
public sealed interface Decision {

    /// It may happen.
    ///
    /// @param drafts what happens, in order; empty where nothing would change
    record Accepted(List<Draft> drafts) implements Decision {
        public Accepted {
            drafts = List.copyOf(drafts);
        }
    }

    /// It may not happen, or not yet.
    ///
    /// @param refusals why, at least one
    /// @param missing  what has to be supplied first, where that is the reason
    record Refused(List<Refusal> refusals, List<Missing> missing) implements Decision {
        public Refused {
            refusals = List.copyOf(refusals);
            missing = List.copyOf(missing);
        }
    }
}
