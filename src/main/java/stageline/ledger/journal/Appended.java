package stageline.ledger.journal;

import java.util.Objects;

/// A transaction that is durable.
///
/// @param firstPosition position of its first entry; the others follow
/// @param count         number of its entries
/// @param segment       number of the segment
/// @param offset        byte in the segment's file at which its record begins
/// @param index         place of its first entry in the record, from 0
/// @param after         the place after its record: who remembers it has taken everything up to the mark's position, which may be more
///                      than this transaction
public record Appended(long firstPosition, int count, int segment, long offset, int index, JournalMark after) {

    /// Where its entry with this index, from 0, stands.
    public EntryLocation location(int entry) {
        return new EntryLocation(segment, offset, index + Objects.checkIndex(entry, count));
    }
}
