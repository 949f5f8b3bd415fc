package stageline.store;

import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import stageline.sales.event.Fact;

/// Folds the ledger's table of one database anew into another: to see whether the projections are what they should be, and to show
/// how everything stood at a past moment.
public final class Rebuild {

    private static final int AT_ONCE = 500;

    private final Store from;
    private final LedgerRows rows;

    /// @param from whose ledger is read
    public Rebuild(Store from) {
        this.from = from;
        this.rows = new LedgerRows(from.words());
    }

    /// Folds everything.
    ///
    /// @param into     an empty database
    /// @param progress hears of the position reached
    /// @throws StoreFailure if one of the databases fails
    public void into(Store into, LongConsumer progress) {
        into(into, fact -> true, progress);
    }

    /// Folds the entries that are wanted.
    ///
    /// @param into     an empty database
    /// @param wanted   which entries
    /// @param progress hears of the position reached
    /// @throws StoreFailure if one of the databases fails
    public void into(Store into, Predicate<Fact> wanted, LongConsumer progress) {
        Projector projector = new Projector(into);
        long position = 0;
        for (List<Arrived> some = after(position, AT_ONCE); !some.isEmpty(); some = after(position, AT_ONCE)) {
            projector.apply(some.stream().filter(arrived -> wanted.test(arrived.fact())).toList());
            position = some.getLast().position();
            progress.accept(position);
        }
    }

    /// The entries after a position, in the order of their arrival.
    List<Arrived> after(long position, int most) {
        return from.read(database -> database.selectFrom(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.POSITION.gt(position))
                .orderBy(LEDGER_ENTRY.POSITION)
                .limit(most)
                .fetch(rows::arrived));
    }
}
