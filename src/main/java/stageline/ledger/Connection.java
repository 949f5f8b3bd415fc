package stageline.ledger;

/// Whether a device was in step with a server when it wrote an entry.
public enum Connection {
    /// Nobody measured it: an import by the command line, or a workspace that has no server.
    UNKNOWN(0),
    /// It was.
    ONLINE(1),
    /// It was not.
    OFFLINE(2);

    private final int code;

    Connection(int code) {
        this.code = code;
    }

    /// The number under which entries store it.
    int code() {
        return code;
    }

    static Connection ofCode(int code) {
        return switch (code) {
            case 0 -> UNKNOWN;
            case 1 -> ONLINE;
            case 2 -> OFFLINE;
            default -> throw new LedgerException.Malformed("unknown connection " + code);
        };
    }
}
