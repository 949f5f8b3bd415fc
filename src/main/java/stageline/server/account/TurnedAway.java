package stageline.server.account;

import java.util.OptionalInt;
import stageline.sync.Answer;
import stageline.sync.Denial;
import stageline.sync.account.Refusal;

/// What was asked is not done. Not a failure of the program: it carries what the asker is told.
public abstract sealed class TurnedAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TurnedAway(String message) {
        super(message, null, false, false);
    }

    /// The server does not do it.
    public static final class Refused extends TurnedAway {
        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        private Refused(Refusal refusal) {
            super("refused: " + refusal);
            this.refusal = refusal;
        }

        /// Why.
        public Refusal refusal() {
            return refusal;
        }
    }

    /// The server does nothing for who asks, or not now.
    public static final class Denied extends TurnedAway {
        private static final long serialVersionUID = 1L;

        private final transient Answer.Denied denied;

        private Denied(Answer.Denied denied) {
            super("denied: " + denied.denial());
            this.denied = denied;
        }

        /// Why.
        public Answer.Denied denied() {
            return denied;
        }
    }

    /// The server does not do it.
    public static TurnedAway refused(Refusal refusal) {
        return new Refused(refusal);
    }

    /// The server does nothing for who asks.
    public static TurnedAway denied(Denial denial) {
        return new Denied(new Answer.Denied(denial, OptionalInt.empty()));
    }

    /// The server has too much to do.
    ///
    /// @param seconds when to ask again
    public static TurnedAway busy(int seconds) {
        return new Denied(new Answer.Denied(Denial.BUSY, OptionalInt.of(seconds)));
    }
}
