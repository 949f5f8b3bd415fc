package stageline.store;

import static stageline.store.schema.Tables.DEVICE;
import static stageline.store.schema.Tables.JOURNAL_MARK;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.LEDGER_SPAN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import stageline.ledger.journal.JournalMark;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.OperationId;
import stageline.store.projection.Words;
import stageline.store.schema.tables.records.LedgerEntryRecord;

/// Where the ledger stands: what a program that has just been opened must know to write on. Every answer is found at the end of an index,
/// forward or in reverse, since a start must not read the ledger.
public final class Chains {

    private static final int AT_ONCE = 256;

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

    /// The place in the journal that was remembered last: nothing before it need be read to go on. Its beginning where none was.
    public JournalMark mark() {
        return store.read(database -> database.selectFrom(JOURNAL_MARK)
                .fetchOptional(row -> new JournalMark(row.getPosition(), row.getSegment(), row.getByteOffset()))
                .orElse(JournalMark.START));
    }

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

    /// Up to where the server's ledger was taken in; empty where nothing was.
    public Optional<ServerPlace> serverPlace() {
        return store.read(ServerTable::place);
    }

    /// The position of an entry; empty where it is not in the ledger.
    public OptionalLong position(EntryId entry) {
        Optional<Integer> number = store.words().known(entry.device().toString());
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        Long position = store.read(database -> database.select(LEDGER_ENTRY.POSITION)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.DEVICE.eq(number.get()).and(LEDGER_ENTRY.N.eq(entry.n())))
                .fetchOne(LEDGER_ENTRY.POSITION));
        return position == null ? OptionalLong.empty() : OptionalLong.of(position);
    }

    /// The devices that have written something, each with the number of its last entry.
    public Map<UUID, Long> lengths() {
        return store.read(database -> {
            Map<UUID, Long> lengths = new HashMap<>();
            // One step through the index per device; to ask for distinct devices reads every entry.
            Optional<Record2<Integer, Long>> next = lastOfDeviceAfter(database, -1);
            while (next.isPresent()) {
                lengths.put(store.words().id(next.get().value1()), next.get().value2());
                next = lastOfDeviceAfter(database, next.get().value1());
            }
            return lengths;
        });
    }

    private static Optional<Record2<Integer, Long>> lastOfDeviceAfter(DSLContext database, int device) {
        Integer next = database.select(LEDGER_ENTRY.DEVICE)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.DEVICE.gt(device))
                .orderBy(LEDGER_ENTRY.DEVICE, LEDGER_ENTRY.N)
                .limit(1)
                .fetchOne(LEDGER_ENTRY.DEVICE);
        return Optional.ofNullable(next).flatMap(found -> database.select(LEDGER_ENTRY.DEVICE, LEDGER_ENTRY.N)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.DEVICE.eq(found))
                .orderBy(LEDGER_ENTRY.DEVICE.desc(), LEDGER_ENTRY.N.desc())
                .limit(1)
                .fetchOptional());
    }

    /// The devices that the ledger knows, whether they have written anything or not.
    public Set<UUID> devices() {
        return store.read(database -> database.select(DEVICE.ID).from(DEVICE).fetchSet(DEVICE.ID));
    }

    /// Which of some entries are in the ledger.
    public Set<EntryId> held(Collection<EntryId> entries) {
        Set<EntryId> held = new HashSet<>();
        Map<UUID, List<Long>> numbers = entries.stream()
                .collect(Collectors.groupingBy(EntryId::device, Collectors.mapping(EntryId::n, Collectors.toList())));
        numbers.forEach((device, own) -> store.words().known(device.toString()).ifPresent(word -> {
            for (Run run : Run.of(word, own)) {
                store.read(database -> database.select(LEDGER_ENTRY.N)
                                .from(LEDGER_ENTRY)
                                .where(run.within())
                                .fetch(LEDGER_ENTRY.N))
                        .forEach(n -> held.add(new EntryId(device, n)));
            }
        }));
        return held;
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

    /// The latest operations of a person that are not kept out of the fold, the oldest of them first.
    ///
    /// @param most how many at most
    public List<Done> operationsOf(UUID person, int most) {
        Optional<Integer> number = store.words().known(person.toString());
        return number.map(no -> store.read(database -> operationsOf(database, no, most))).orElse(List.of());
    }

    private List<Done> operationsOf(DSLContext database, int person, int most) {
        Words words = store.words();
        LedgerRows rows = new LedgerRows(words);
        Map<OperationId, Done> done = new LinkedHashMap<>();
        long before = Long.MAX_VALUE;
        boolean more = true;
        while (more && done.size() < most) {
            List<LedgerEntryRecord> latest = database.selectFrom(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.PERSON.eq(person).and(LEDGER_ENTRY.POSITION.lt(before)).and(LedgerRows.counts(LEDGER_ENTRY)))
                    .orderBy(LEDGER_ENTRY.PERSON, LEDGER_ENTRY.POSITION.desc())
                    .limit(AT_ONCE)
                    .fetch();
            int known = done.size();
            for (LedgerEntryRecord row : latest) {
                OperationId operation = new OperationId(words.id(row.getDevice()), row.getOperation());
                if (done.size() < most && !done.containsKey(operation)) {
                    done.put(operation, done(operation, rows.fact(row).event()));
                }
                before = row.getPosition();
            }
            more = latest.size() == AT_ONCE;
            if (more && done.size() == known) {
                // They all belong to operations that are known: one of them may be an import of a million entries.
                before = Math.min(before, firstOf(database, latest.getLast()));
            }
        }
        return new ArrayList<>(done.values()).reversed();
    }

    private static Done done(OperationId operation, Event event) {
        return new Done(operation, event instanceof Event.Revoked(OperationId revoked) ? Optional.of(revoked) : Optional.empty());
    }

    private static long firstOf(DSLContext database, LedgerEntryRecord entry) {
        Long first = database.select(LEDGER_ENTRY.POSITION)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.DEVICE.eq(entry.getDevice()).and(LEDGER_ENTRY.OPERATION.eq(entry.getOperation())))
                .orderBy(LEDGER_ENTRY.DEVICE.desc(), LEDGER_ENTRY.OPERATION.desc(), LEDGER_ENTRY.POSITION)
                .limit(1)
                .fetchOne(LEDGER_ENTRY.POSITION);
        return first == null ? entry.getPosition() : first;
    }
}
