package stageline.store.mirror;

/// The copy could not be made or kept.
public final class MirrorException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /// Why.
    public enum Reason {
        /// The database can't be reached, or fails: it may be tried again.
        UNREACHABLE,
        /// It holds the copy of another workspace.
        OTHER_WORKSPACE
    }

    MirrorException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    MirrorException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
