package stageline.store;

/// The database can't be opened. Nothing is lost by it: whatever stands there can be folded anew from the journal.
public final class StoreException extends Exception {

    private static final long serialVersionUID = 1L;

    /// Why a database can't be opened, and so what to do.
    public enum Reason {
        /// The file is damaged, cut short or encrypted with another key, or its tables are not what this version made: move it aside and
        /// fold anew.
        UNREADABLE,
        /// A newer version of the program made its tables: update the program.
        NEWER,
        /// Another process has it open.
        IN_USE
    }

    private final Reason reason;

    StoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    StoreException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
