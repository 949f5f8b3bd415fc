package stageline.ledger.journal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ByteWriter;
import stageline.ledger.LedgerException;

/// Records that are written and forced as one. Guarded by the lock of [GroupCommit], but for its bytes while it is being written.
final class Batch {

    private final SegmentHeader segment;
    private final long offset;
    private final boolean startsSegment;
    private final ByteWriter bytes = new ByteWriter(4096);
    private @Nullable OpenRecord open;
    private @Nullable JournalMark latest;
    private boolean durable;
    private @Nullable LedgerException failure;

    private JournalMark after;

    /// @param begin         where it begins
    /// @param startsSegment whether the segment must be created first
    Batch(SegmentHeader segment, JournalMark begin, boolean startsSegment) {
        this.segment = segment;
        this.offset = begin.offset();
        this.startsSegment = startsSegment;
        this.after = begin;
    }

    SegmentHeader segment() {
        return segment;
    }

    /// Where in the segment's file it begins.
    long offset() {
        return offset;
    }

    boolean startsSegment() {
        return startsSegment;
    }

    /// The records that are laid out.
    ByteWriter bytes() {
        return bytes;
    }

    /// The record that can still take something.
    Optional<OpenRecord> open() {
        return Optional.ofNullable(open);
    }

    /// Goes on with a further record.
    void begin(OpenRecord record, RecordEncoder encoder) {
        seal(encoder);
        open = record;
    }

    /// Lays out the open record.
    void seal(RecordEncoder encoder) {
        if (open != null) {
            int firstByte = bytes.size() == 0 ? open.kind() | RecordKind.STARTS_BATCH : open.kind();
            encoder.encode(bytes, firstByte, open.plain().array(), open.plain().size(), open.segment(), open.before().offset());
            after = open.after();
            latest = RecordKind.isFolded(open.kind()) ? open.before() : latest;
            open = null;
        }
    }

    /// The place after its last record that is laid out.
    JournalMark after() {
        return after;
    }

    /// The place before its last record of entries or of a page that is laid out; empty where it has none.
    Optional<JournalMark> latest() {
        return Optional.ofNullable(latest);
    }

    boolean isDecided() {
        return durable || failure != null;
    }

    void succeed() {
        durable = true;
    }

    void fail(LedgerException reason) {
        failure = reason;
    }

    Optional<LedgerException> failure() {
        return Optional.ofNullable(failure);
    }
}
