package stageline.exchange.csv;

import stageline.exchange.Reason;

/// A file turns out not to be what it seemed while it is read. Whoever reads turns it into a refusal.
public final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /// It is not, for this reason.
    public Unreadable(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
