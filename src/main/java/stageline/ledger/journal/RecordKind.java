package stageline.ledger.journal;

/// What a record holds; the number stands in the lower seven bits of the record's first byte.
final class RecordKind {

    /// The entries of one or more whole transactions.
    static final int TRANSACTIONS = 1;
    /// A signature under a device's head.
    static final int HEAD_SIGNATURE = 2;
    /// Nothing: the journal was closed here, everything before it was durable.
    static final int CLOSE = 3;
    /// A page of what a server numbered, with the entries that were not there before.
    static final int RECEIVED = 4;

    /// Set in the first byte of a record before which everything was durable when it was written.
    static final int STARTS_BATCH = 0x80;

    private RecordKind() {}

    static boolean isKnown(int firstByte) {
        int kind = firstByte & ~STARTS_BATCH;
        return kind >= TRANSACTIONS && kind <= RECEIVED;
    }

    /// Whether such a record is part of what projections are folded from.
    static boolean isFolded(int kind) {
        return kind == TRANSACTIONS || kind == RECEIVED;
    }
}
