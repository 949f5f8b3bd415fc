package stageline.store;

import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.LEDGER_SPAN;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.store.projection.Words;
import stageline.store.schema.tables.records.LedgerEntryRecord;

/// Where the ledger stands: what a program that has just been opened must know to write on. Every answer is found at the end of an index,
/// forward or in reverse, since a start must not read the ledger.
public final class Chains {

    private final Store store;

    /// Of a workspace's database.
    public Chains(Store store) {
        this.store = store;
    }

    /// An operation of a person.
    ///
    /// @param operation the operation
    /// @param revokes   the operation it revokes, where it is an undo or a redo
    public record Done(OperationId operation, Optional<OperationId> revokes) {}

    /// The position of a device's latest entry; empty where it has written none.
    public OptionalLong lastPosition(UUID device) {
        Optional<Integer> number = store.words().known(device.toString());
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        Long last = store.read(database -> database.select(LEDGER_ENTRY.POSITION)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.DEVICE.eq(number.get()))
                .orderBy(LEDGER_ENTRY.DEVICE.desc(), LEDGER_ENTRY.N.desc())
                .limit(1)
                .fetchOne(LEDGER_ENTRY.POSITION));
        return last == null ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /// The latest hybrid clock of all entries up to those of the last few transactions of each device; 0 where there are none.
    public long latestClock() {
        return store.read(database -> {
            var spans = database.select(DSL.max(LEDGER_SPAN.SPAN), DSL.max(LEDGER_SPAN.CLOCK)).from(LEDGER_SPAN).fetchSingle();
            long since = spans.value1() == null ? 0 : LedgerRows.firstOf(spans.value1() + 1);
            Long rest = database.select(DSL.max(LEDGER_ENTRY.CLOCK))
                    .from(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.POSITION.ge(since))
                    .fetchOne(0, Long.class);
            return Math.max(spans.value2() == null ? 0 : spans.value2(), rest == null ? 0 : rest);
        });
    }

    /// The latest operations of a person, the oldest of them first.
    ///
    /// @param most how many at most
    public List<Done> operationsOf(UUID person, int most) {
        Optional<Integer> number = store.words().known(person.toString());
        return number.map(no -> store.read(database -> operationsOf(database, no, most))).orElse(List.of());
    }

    private List<Done> operationsOf(DSLContext database, int person, int most) {
        Words words = store.words();
        LedgerRows rows = new LedgerRows(words);
        Deque<Done> done = new ArrayDeque<>();
        long before = Long.MAX_VALUE;
        while (done.size() < most) {
            // From operation to operation: one of them may be an import of a million entries.
            LedgerEntryRecord latest = database.selectFrom(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.PERSON.eq(person).and(LEDGER_ENTRY.POSITION.lt(before)))
                    .orderBy(LEDGER_ENTRY.PERSON, LEDGER_ENTRY.POSITION.desc())
                    .limit(1)
                    .fetchOne();
            if (latest == null) {
                break;
            }
            OperationId operation = new OperationId(words.id(latest.getDevice()), latest.getOperation());
            Event event = rows.fact(latest).event();
            done.addFirst(new Done(
                    operation, event instanceof Event.Revoked(OperationId revoked) ? Optional.of(revoked) : Optional.empty()));
            Long first = database.select(LEDGER_ENTRY.POSITION)
                    .from(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.DEVICE.eq(latest.getDevice()).and(LEDGER_ENTRY.OPERATION.eq(latest.getOperation())))
                    .orderBy(LEDGER_ENTRY.DEVICE.desc(), LEDGER_ENTRY.OPERATION.desc(), LEDGER_ENTRY.POSITION)
                    .limit(1)
                    .fetchOne(LEDGER_ENTRY.POSITION);
            before = first == null ? latest.getPosition() : first;
        }
        return new ArrayList<>(done);
    }
}
