package stageline.store.inbox;

import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import stageline.sales.event.OperationId;
import stageline.store.Store;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryLine;
import stageline.store.history.HistoryQueries;

/// Reads operations as people are shown them.
final class Operations {

    private static final int MOST_LINES = 12;

    private final Store store;
    private final HistoryQueries history;

    Operations(Store store) {
        this.store = store;
        this.history = new HistoryQueries(store);
    }

    /// The latest entries of an operation, the oldest of them first.
    List<HistoryLine> lines(OperationId operation) {
        HistoryFilter filter = new HistoryFilter(
                Optional.empty(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(),
                Optional.of(operation));
        return history.page(filter, HistoryQueries.NEWEST, MOST_LINES).reversed();
    }

    /// How many entries an operation has.
    int entries(OperationId operation) {
        Condition own = store.words().known(operation.device().toString())
                .map(device -> LEDGER_ENTRY.DEVICE.eq(device).and(LEDGER_ENTRY.OPERATION.eq(operation.first())))
                .orElseThrow();
        return store.read(database -> database.fetchCount(LEDGER_ENTRY, own));
    }
}
