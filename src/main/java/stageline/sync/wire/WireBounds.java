package stageline.sync.wire;

/// How large messages may be.
public final class WireBounds {

    /// The most bytes of a push or a page. What a journal holds in one record, 16 MiB, fits in hexadecimal.
    public static final int LARGEST_LEDGER_MESSAGE = 40 << 20;

    /// The most bytes of a list that a server's operator is given.
    public static final int LARGEST_LIST = 8 << 20;

    /// The most bytes of a message that names many hashes.
    public static final int LARGEST_HASHES = 64 << 10;

    /// The most bytes of any other message.
    public static final int LARGEST_MESSAGE = 16 << 10;

    private WireBounds() {}
}
