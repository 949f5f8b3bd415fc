package stageline.ledger.journal;

/// Where an entry stands in a journal.
///
/// @param segment number of the segment
/// @param offset  byte in the segment's file at which its record begins
/// @param index   place in the record, from 0
public record EntryLocation(int segment, long offset, int index) {}
