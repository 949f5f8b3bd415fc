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
    private JournalMark after;
    private boolean durable;
    private @Nullable LedgerException failure;

    /// @param startsSegment whether the segment must be created first
    Batch(SegmentHeader segment, long offset, boolean startsSegment, JournalMark after) {
        this.segment = segment;
        this.offset = offset;
        this.startsSegment = startsSegment;
        this.after = after;
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

    ByteWriter bytes() {
        return bytes;
    }

    /// The place after its last record.
    JournalMark after() {
        return after;
    }

    void extendTo(JournalMark mark) {
        after = mark;
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
