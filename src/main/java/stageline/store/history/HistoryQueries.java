package stageline.store.history;

import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.TRANSITION;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import stageline.ledger.Receipt;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.EventKind;
import stageline.store.LedgerRows;
import stageline.store.StateReader;
import stageline.store.Store;
import stageline.store.history.HistoryConditions.Way;
import stageline.store.history.HistoryLine.Standing;
import stageline.store.projection.Among;
import stageline.store.projection.Numbers;
import stageline.store.record.LifecycleStep;
import stageline.store.record.Lifecycles;
import stageline.store.record.Named;
import stageline.store.record.Names;
import stageline.store.schema.tables.records.LedgerEntryRecord;

/// What the audit trail asks of the ledger. Thread-safe; each call asks the database for what was committed last.
public final class HistoryQueries {

    /// Before which position a history begins when it begins with the newest entry.
    public static final long NEWEST = Long.MAX_VALUE;

    private static final int AT_ONCE = 500;
    private static final int COUNTED_AT_ONCE = 20_000;

    private final Store store;
    private final LedgerRows rows;
    private final StateReader states;
    private final Lifecycles lifecycles;

    /// @param store whose ledger is asked
    public HistoryQueries(Store store) {
        this.store = store;
        this.rows = new LedgerRows(store.words());
        this.states = new StateReader(store);
        this.lifecycles = new Lifecycles(store.words());
    }

    /// Some entries, the newest first.
    ///
    /// @param before only entries before this position: [#NEWEST], or the position of the last line of the page before
    /// @param limit  how many at most
    public List<HistoryLine> page(HistoryFilter filter, long before, int limit) {
        return store.read(database -> {
            List<LedgerEntryRecord> found = new ArrayList<>();
            for (Way way : new HistoryConditions(store.words(), lifecycles, filter).ways(database)) {
                found.addAll(database.selectFrom(LEDGER_ENTRY)
                        .where(way.condition())
                        .and(LEDGER_ENTRY.POSITION.lt(before))
                        .orderBy(way.newestFirst())
                        .limit(limit)
                        .fetch());
            }
            found.sort(Comparator.comparing(LedgerEntryRecord::getPosition).reversed());
            return lines(database, found.subList(0, Math.min(limit, found.size())));
        });
    }

    /// How many entries there are.
    public long count(HistoryFilter filter) {
        return count(filter, () -> true, soFar -> {}).orElseThrow();
    }

    /// How many entries there are, counted part by part of the ledger where every entry has to be looked at, which takes seconds in a
    /// long one.
    ///
    /// @param wanted asked before each part; the count ends once it says no
    /// @param soFar  told how many were found, before each further part
    /// @return empty where the count was not wanted to its end
    public OptionalLong count(HistoryFilter filter, BooleanSupplier wanted, LongConsumer soFar) {
        return count(filter, COUNTED_AT_ONCE, wanted, soFar);
    }

    OptionalLong count(HistoryFilter filter, int atOnce, BooleanSupplier wanted, LongConsumer soFar) {
        if (filter.equals(HistoryFilter.ALL)) {
            return OptionalLong.of(store.read(database -> database.fetchCount(LEDGER_ENTRY)));
        }
        List<Way> ways = store.read(database -> new HistoryConditions(store.words(), lifecycles, filter).ways(database));
        long count = 0;
        for (Way way : ways) {
            if (!way.walked()) {
                count += count(way.condition());
            }
        }
        List<Condition> walks = ways.stream().filter(Way::walked).map(Way::condition).toList();
        for (long last = walks.isEmpty() ? 0 : store.applied(); last > 0; last -= atOnce) {
            if (!wanted.getAsBoolean()) {
                return OptionalLong.empty();
            }
            Condition part = LEDGER_ENTRY.POSITION.gt(last - atOnce).and(LEDGER_ENTRY.POSITION.le(last));
            for (Condition walk : walks) {
                count += count(walk.and(part));
            }
            if (last > atOnce) {
                soFar.accept(count);
            }
        }
        return OptionalLong.of(count);
    }

    private long count(Condition condition) {
        return store.read(database -> database.fetchCount(LEDGER_ENTRY, condition));
    }

    /// Every entry, the oldest first, for exports; reads a part at a time, so that what is committed meanwhile may follow.
    public void each(HistoryFilter filter, Consumer<HistoryLine> reader) {
        long after = 0;
        List<HistoryLine> some;
        do {
            long from = after;
            some = store.read(database -> {
                List<LedgerEntryRecord> found = new ArrayList<>();
                for (Way way : new HistoryConditions(store.words(), lifecycles, filter).ways(database)) {
                    found.addAll(database.selectFrom(LEDGER_ENTRY)
                            .where(way.condition())
                            .and(LEDGER_ENTRY.POSITION.gt(from))
                            .orderBy(LEDGER_ENTRY.POSITION)
                            .limit(AT_ONCE)
                            .fetch());
                }
                found.sort(Comparator.comparing(LedgerEntryRecord::getPosition));
                return lines(database, found.subList(0, Math.min(AT_ONCE, found.size())));
            });
            some.forEach(reader);
            after = some.isEmpty() ? after : some.getLast().position();
        } while (!some.isEmpty());
    }

    /// Every device that has written an entry.
    public Set<UUID> devices() {
        return store.read(database -> new HashSet<>(database.selectDistinct(LEDGER_ENTRY.DEVICE).from(LEDGER_ENTRY)
                .fetch(row -> store.words().id(row.value1()))));
    }

    private List<HistoryLine> lines(DSLContext database, List<LedgerEntryRecord> found) {
        Map<LedgerEntryRecord, Fact> facts = new HashMap<>();
        Set<EntityRef> mentioned = new HashSet<>();
        for (LedgerEntryRecord row : found) {
            Fact fact = rows.fact(row);
            facts.put(row, fact);
            mentioned.addAll(Mentions.of(fact));
        }
        Map<EntryId, List<LifecycleStep>> consequences = consequences(database, found);
        consequences.values().forEach(all -> all.forEach(consequence -> mentioned.add(EntityRef.contact(consequence.contact()))));
        Map<EntityRef, Named> names = Map.copyOf(Names.of(database, mentioned));
        Set<EntryId> superseded = superseded(database, found);
        List<HistoryLine> lines = new ArrayList<>(found.size());
        for (LedgerEntryRecord row : found) {
            Fact fact = Objects.requireNonNull(facts.get(row));
            Long number = row.getServerNumber();
            lines.add(new HistoryLine(
                    row.getPosition(),
                    fact,
                    EventKind.values()[row.getKind()],
                    standing(row, fact, superseded),
                    number == null ? OptionalLong.empty() : OptionalLong.of(number),
                    consequences.getOrDefault(fact.id(), List.of()),
                    names));
        }
        return lines;
    }

    private Standing standing(LedgerEntryRecord row, Fact fact, Set<EntryId> superseded) {
        if (row.getStatus() != Receipt.ACCEPTED) {
            return Standing.QUARANTINED;
        }
        if (states.revoked(fact.operation())) {
            return Standing.WITHDRAWN;
        }
        if (fact.event() instanceof Event.Forgotten) {
            return Standing.ERASED;
        }
        return superseded.contains(fact.id()) ? Standing.SUPERSEDED : Standing.STANDS;
    }

    private Set<EntryId> superseded(DSLContext database, List<LedgerEntryRecord> found) {
        UUID[] deals = found.stream()
                .filter(row -> row.getKind() == Numbers.of(EventKind.MOVED))
                .map(LedgerEntryRecord::getEntity)
                .distinct()
                .toArray(UUID[]::new);
        if (deals.length == 0) {
            return Set.of();
        }
        return new HashSet<>(database.select(TRANSITION.DEVICE, TRANSITION.N)
                .from(TRANSITION)
                .where(Among.of(TRANSITION.DEAL, deals))
                .and(TRANSITION.STANDING.eq(Numbers.of(stageline.sales.fold.Transition.Standing.SUPERSEDED)))
                .fetch(row -> new EntryId(store.words().id(row.value1()), row.value2())));
    }

    private Map<EntryId, List<LifecycleStep>> consequences(DSLContext database, List<LedgerEntryRecord> found) {
        UUID[] deals = found.stream()
                .filter(row -> row.getEntityType() == Numbers.of(EntityType.DEAL))
                .map(LedgerEntryRecord::getEntity)
                .distinct()
                .toArray(UUID[]::new);
        List<UUID> contacts = database.selectDistinct(DEAL_CONTACT.CONTACT)
                .from(DEAL_CONTACT)
                .where(Among.of(DEAL_CONTACT.DEAL, deals))
                .fetch(DEAL_CONTACT.CONTACT);
        Map<EntryId, List<LifecycleStep>> consequences = new HashMap<>();
        lifecycles.steps(database, contacts).values().forEach(steps ->
                steps.forEach(step -> consequences.computeIfAbsent(step.cause(), e -> new ArrayList<>()).add(step)));
        return consequences;
    }
}
