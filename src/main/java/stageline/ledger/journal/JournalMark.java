package stageline.ledger.journal;

/// A place between two records of a journal. Marks stay valid as long as the journal exists, also across erasures, so that who has
/// applied the journal up to here can remember it and go on.
///
/// @param position position of the last entry before it, 0 at the beginning
/// @param segment  number of the segment
/// @param offset   byte in the segment's file
public record JournalMark(long position, int segment, long offset) {

    /// The beginning of every journal.
    public static final JournalMark START = new JournalMark(0, 1, SegmentHeader.LENGTH);
}
