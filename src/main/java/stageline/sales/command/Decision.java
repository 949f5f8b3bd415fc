package stageline.sales.command;

import java.util.List;
import stageline.sales.pipeline.Missing;
import stageline.sales.record.EntityRef;

/// What the rules make of a command.
public sealed interface Decision {

    /// It may happen.
    ///
    /// @param drafts  what happens, in order; empty where nothing would change
    /// @param leftOut what another system said and the rules do not take over; empty for all commands but [Command.TakeOver]
    record Accepted(List<Draft> drafts, List<LeftOut> leftOut) implements Decision {
        public Accepted {
            drafts = List.copyOf(drafts);
            leftOut = List.copyOf(leftOut);
        }

        /// All of it may happen.
        public Accepted(List<Draft> drafts) {
            this(drafts, List.of());
        }
    }

    /// One part of a record that is not taken over.
    ///
    /// @param entity  the record
    /// @param refusal why
    record LeftOut(EntityRef entity, Refusal refusal) {}

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

    /// It may happen: these things do.
    static Decision of(List<Draft> drafts) {
        return new Accepted(drafts);
    }

    /// Nothing would change.
    static Decision unchanged() {
        return new Accepted(List.of());
    }

    /// It may not happen, for these reasons.
    static Decision refused(List<Refusal> refusals) {
        return new Refused(refusals, List.of());
    }

    /// It may not happen, for this reason.
    static Decision refused(Refusal refusal) {
        return refused(List.of(refusal));
    }
}
