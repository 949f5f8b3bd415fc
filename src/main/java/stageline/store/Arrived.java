package stageline.store;

import java.util.OptionalLong;
import stageline.ledger.body.EventCodec;
import stageline.sales.event.Fact;

/// An entry on its way from the journal into the database.
///
/// @param position    its place in this journal, greater than that of the one before
/// @param fact        what it says; instants are kept to the millisecond
/// @param version     the version of its event's type
/// @param body        the bytes of its event, from which the history is read; empty where they were erased
/// @param clock       the entry's own clock, from which the stamp's differs where the server's was behind
/// @param number      the server's number, where it has one
/// @param quarantined whether the server keeps it out of the fold
@SuppressWarnings("ArrayRecordComponent") // bytes on their way into a row; nobody compares or keeps entries
public record Arrived(long position, Fact fact, int version, byte[] body, long clock, OptionalLong number, boolean quarantined) {

    /// An entry that no server has seen, of the version that this program writes.
    public static Arrived local(long position, Fact fact, byte[] body) {
        return new Arrived(position, fact, EventCodec.VERSION, body, fact.stamp().clock(), OptionalLong.empty(), false);
    }
}
