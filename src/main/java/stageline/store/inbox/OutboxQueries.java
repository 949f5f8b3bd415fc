package stageline.store.inbox;

import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.impl.DSL;
import stageline.sales.event.OperationId;
import stageline.store.Chains;
import stageline.store.Store;

/// What a device wrote and a server has not answered, and what it answered last. Thread-safe; each call asks the database for what was
/// committed last, by the index of the device's entries.
public final class OutboxQueries {

    private final Store store;
    private final UUID device;
    private final Chains chains;
    private final Operations operations;

    /// @param store  whose ledger is asked
    /// @param device this device
    public OutboxQueries(Store store, UUID device) {
        this.store = store;
        this.device = device;
        this.chains = new Chains(store);
        this.operations = new Operations(store);
    }

    /// How many operations wait, in whole.
    public int waiting() {
        long numbered = numbered();
        return number().map(no -> store.read(database -> database.select(DSL.countDistinct(LEDGER_ENTRY.OPERATION))
                        .from(LEDGER_ENTRY)
                        .where(LEDGER_ENTRY.DEVICE.eq(no).and(LEDGER_ENTRY.OPERATION.gt(numbered)))
                        .fetchSingle()
                        .value1()))
                .orElse(0);
    }

    /// What waits and what was answered.
    ///
    /// @param most how many of each at most
    public Outbox outbox(int most) {
        Optional<Integer> number = number();
        if (number.isEmpty()) {
            return Outbox.EMPTY;
        }
        long numbered = numbered();
        return new Outbox(waiting(), lines(number.get(), Long.MAX_VALUE, numbered, most), lines(number.get(), numbered, 0, most));
    }

    private List<Outbox.Line> lines(int number, long upTo, long after, int most) {
        List<Outbox.Line> lines = new ArrayList<>();
        long before = upTo;
        while (lines.size() < most) {
            long last = before;
            Long first = store.read(database -> database.select(LEDGER_ENTRY.OPERATION)
                    .from(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.DEVICE.eq(number).and(LEDGER_ENTRY.N.gt(after)).and(LEDGER_ENTRY.N.le(last)))
                    .orderBy(LEDGER_ENTRY.DEVICE.desc(), LEDGER_ENTRY.N.desc())
                    .limit(1)
                    .fetchOne(LEDGER_ENTRY.OPERATION));
            if (first == null) {
                break;
            }
            lines.add(line(number, new OperationId(device, first), upTo == Long.MAX_VALUE));
            before = first - 1;
        }
        return lines;
    }

    private Outbox.Line line(int number, OperationId operation, boolean waits) {
        OptionalInt status = waits
                ? OptionalInt.empty()
                : OptionalInt.of(store.read(database -> database.select(DSL.max(LEDGER_ENTRY.STATUS))
                        .from(LEDGER_ENTRY)
                        .where(LEDGER_ENTRY.DEVICE.eq(number).and(LEDGER_ENTRY.OPERATION.eq(operation.first())))
                        .fetchSingle()
                        .value1()));
        return new Outbox.Line(operation, operations.lines(operation), operations.entries(operation), status);
    }

    private long numbered() {
        return chains.serverPlace().map(place -> place.numbered(device)).orElse(0L);
    }

    private Optional<Integer> number() {
        return store.words().known(device.toString());
    }
}
