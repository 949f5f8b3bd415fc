package stageline.ledger.journal;

import java.util.Objects;

/// A transaction that is durable.
///
/// @param firstPosition position of its first entry; the others follow
/// @param count         number of its entries
/// @param segment       number of the segment
/// @param offset        byte in the segment's file at which its record begins
/// @param after         the place after it
public record Appended(long firstPosition, int count, int segment, long offset, JournalMark after) {

    /// Where its entry with this index, from 0, stands.
    public EntryLocation location(int index) {
        return new EntryLocation(segment, offset, Objects.checkIndex(index, count));
    }
}
