package stageline.sync.wire;

/// What came over the wire can't be read: one of the two programs is wrong, or something on the way is. The messages are for logs, in
/// English.
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WireException(String message) {
        super(message);
    }

    WireException(String message, Throwable cause) {
        super(message, cause);
    }
}
