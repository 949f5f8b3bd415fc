package stageline.ledger.journal;

import stageline.ledger.ByteWriter;

/// The text of a record that is not laid out yet. Transactions that become durable together share one, since what a record costs (its frame,
/// its encryption, and the decryption whenever it is read) it costs once. Guarded by the lock of [GroupCommit].
final class OpenRecord {

    /// A record that would grow beyond this takes no further transaction: who wants one entry of it decrypts all.
    static final int MOST_SHARED = 64 << 10;

    private final int kind;
    private final SegmentHeader segment;
    private final JournalMark before;
    private final ByteWriter plain;
    private int entries;

    /// @param before the place at which it will stand
    /// @param length how long its first text is
    OpenRecord(int kind, SegmentHeader segment, JournalMark before, int length) {
        this.kind = kind;
        this.segment = segment;
        this.before = before;
        this.plain = new ByteWriter(length);
    }

    /// Whether another text of this kind and length finds room.
    boolean takes(int otherKind, int length, long segmentSize) {
        int together = plain.size() + length;
        return kind == RecordKind.TRANSACTIONS
                && otherKind == kind
                && together <= MOST_SHARED
                && before.offset() + RecordEncoder.length(together) <= segmentSize;
    }

    /// Adds a text.
    ///
    /// @param count how many entries it has
    /// @return the index of its first entry
    int add(byte[] text, int length, int count) {
        int index = entries;
        plain.bytes(text, 0, length);
        entries += count;
        return index;
    }

    int kind() {
        return kind;
    }

    SegmentHeader segment() {
        return segment;
    }

    ByteWriter plain() {
        return plain;
    }

    /// The place at which it stands.
    JournalMark before() {
        return before;
    }

    /// The place after it, as far as it is filled now.
    JournalMark after() {
        return new JournalMark(before.position() + entries, before.segment(), before.offset() + RecordEncoder.length(plain.size()));
    }
}
