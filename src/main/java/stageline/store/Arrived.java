package stageline.store;

import java.util.OptionalLong;
import stageline.ledger.HybridTime;
import stageline.ledger.Receipt;
import stageline.ledger.body.EventCodec;
import stageline.sales.event.Fact;
import stageline.sales.event.Stamp;

/// An entry on its way from the journal into the database.
///
/// @param position    its place in this journal, greater than that of the one before
/// @param fact        what it says; instants are kept to the millisecond
/// @param version     the version of its event's type
/// @param body        the bytes of its event, from which the history is read; empty where they were erased
/// @param clock       the entry's own clock, from which the stamp's differs where the server's was behind
/// @param number      the server's number, where it has one
/// @param status      the server's: [Receipt#ACCEPTED] where it has none, or why it is kept out of the fold
@SuppressWarnings("ArrayRecordComponent") // bytes on their way into a row; nobody compares or keeps entries
public record Arrived(long position, Fact fact, int version, byte[] body, long clock, OptionalLong number, int status) {

    /// An entry that no server has seen, of the version that this program writes.
    public static Arrived local(long position, Fact fact, byte[] body) {
        return new Arrived(position, fact, EventCodec.VERSION, body, fact.stamp().clock(), OptionalLong.empty(), Receipt.ACCEPTED);
    }

    /// The same entry as a server numbered it: at its effective clock.
    public Arrived numbered(long serverNumber, Receipt receipt) {
        Stamp written = fact.stamp();
        Stamp effective = new Stamp(receipt.effective(new HybridTime(clock)).packed(), written.device(), written.n());
        Fact placed = new Fact(effective, fact.operation(), fact.entity(), fact.event(), fact.origin());
        return new Arrived(position, placed, version, body, clock, OptionalLong.of(serverNumber), receipt.status());
    }

    /// Whether it is kept out of the fold.
    public boolean quarantined() {
        return status != Receipt.ACCEPTED;
    }
}
