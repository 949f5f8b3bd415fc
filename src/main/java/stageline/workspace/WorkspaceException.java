package stageline.workspace;

/// A workspace can't be made or opened, for a reason that neither its journal nor its keys give
/// ([stageline.ledger.LedgerException] says those).
public final class WorkspaceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// There is no workspace in the folder.
        NONE_THERE,
        /// The folder holds a workspace, or other files, already.
        OCCUPIED,
        /// A newer version of the program wrote its database.
        NEWER,
        /// Another program has its database open.
        IN_USE,
        /// The journal does not begin as a workspace does.
        NOT_FOUNDED,
        /// The database stopped in the middle; what was acknowledged is in the journal. Open the workspace again.
        REOPEN,
        /// The backup is not one, or is damaged.
        NO_BACKUP
    }

    private final Reason reason;

    WorkspaceException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    WorkspaceException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// Why.
    public Reason reason() {
        return reason;
    }
}
