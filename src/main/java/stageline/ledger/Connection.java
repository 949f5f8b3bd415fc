package stageline.ledger;

/// Whether a device was in step with a server when it wrote an entry.
public enum Connection {
    /// Nobody measured it: an import by the command line, or a workspace that has no server.
    UNKNOWN,
    /// It was.
    ONLINE,
    /// It was not.
    OFFLINE
}
