package stageline.ledger.journal;

/// Where an entry stands in a journal.
///
/// @param segment number of the segment
/// @param offset  byte in the segment's file at which its transaction's record begins
/// @param index   place in the transaction, from 0
public record EntryLocation(int segment, long offset, int index) {}
