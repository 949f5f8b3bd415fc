package stageline.store;

import stageline.ledger.HybridTime;
import stageline.ledger.Receipt;
import stageline.sales.event.EntryId;

/// What a server said of an entry that is in the ledger.
///
/// @param entry  the entry
/// @param number the number it got there
/// @param latest the latest clock at which it counts, whatever its own is
/// @param status [Receipt#ACCEPTED], or why it is kept out of the fold
public record Acknowledged(EntryId entry, long number, long latest, int status) {

    /// What a receipt says.
    ///
    /// @param number the number under which the server gave it
    public static Acknowledged of(long number, Receipt receipt) {
        return new Acknowledged(
                receipt.entry(), number, receipt.effective(new HybridTime(Long.MAX_VALUE)).packed(), receipt.status());
    }

    /// What an entry says that comes with it.
    static Acknowledged of(Arrived arrived) {
        return new Acknowledged(
                arrived.fact().id(), arrived.number().orElseThrow(), arrived.fact().stamp().clock(), arrived.status());
    }
}
