package stageline.store.history;

import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.LIFECYCLE_CHANGE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.EventKind;
import stageline.store.LedgerRows;
import stageline.store.projection.Numbers;
import stageline.store.projection.Words;
import stageline.store.schema.tables.records.LedgerEntryRecord;

/// A filter as conditions on the ledger's table, cut into ways of which each walks one index in the order of the positions.
final class HistoryConditions {

    /// One way through the table.
    ///
    /// @param newestFirst the order that the index has
    /// @param condition   which rows
    record Way(List<OrderField<?>> newestFirst, Condition condition) {}

    private final Words words;
    private final HistoryFilter filter;

    HistoryConditions(Words words, HistoryFilter filter) {
        this.words = words;
        this.filter = filter;
    }

    /// The ways whose rows together are those of the filter, each row in exactly one of them.
    List<Way> ways(DSLContext database) {
        Condition rest = rest(database);
        if (filter.record().isPresent()) {
            return ways(filter.record().get(), rest);
        }
        if (filter.operation().isPresent()) {
            return List.of(new Way(newestFirst(), operation().and(rest)));
        }
        if (!filter.persons().isEmpty()) {
            return numbers(filter.persons()).stream().map(person -> way(LEDGER_ENTRY.PERSON, person, rest)).toList();
        }
        if (!filter.kinds().isEmpty()) {
            return filter.kinds().stream().map(kind -> way(LEDGER_ENTRY.KIND, Numbers.of(kind), rest)).toList();
        }
        return List.of(new Way(newestFirst(), rest));
    }

    private static List<Way> ways(EntityRef record, Condition rest) {
        Way own = way(LEDGER_ENTRY.ENTITY, record.id(), LEDGER_ENTRY.ENTITY_TYPE.eq(Numbers.of(record.type())).and(rest));
        if (record.type() != EntityType.CONTACT) {
            return List.of(own);
        }
        Condition caused = DSL.row(LEDGER_ENTRY.DEVICE, LEDGER_ENTRY.N)
                .in(DSL.selectDistinct(LIFECYCLE_CHANGE.CAUSE_DEVICE, LIFECYCLE_CHANGE.CAUSE_N)
                        .from(LIFECYCLE_CHANGE)
                        .where(LIFECYCLE_CHANGE.CONTACT.eq(record.id())));
        return List.of(own, new Way(newestFirst(), caused.and(LEDGER_ENTRY.ENTITY.ne(record.id())).and(rest)));
    }

    private static <T> Way way(TableField<LedgerEntryRecord, T> column, T value, Condition rest) {
        return new Way(List.of(column, LEDGER_ENTRY.POSITION.desc()), column.eq(value).and(rest));
    }

    private static List<OrderField<?>> newestFirst() {
        return List.of(LEDGER_ENTRY.POSITION.desc());
    }

    private Condition operation() {
        return filter.operation()
                .map(operation -> words.known(operation.device().toString())
                        .map(device -> LEDGER_ENTRY.DEVICE.eq(device).and(LEDGER_ENTRY.OPERATION.eq(operation.first())))
                        .orElse(DSL.falseCondition()))
                .orElse(DSL.noCondition());
    }

    private Condition rest(DSLContext database) {
        List<Condition> all = new ArrayList<>();
        all.add(operation());
        if (!filter.persons().isEmpty()) {
            all.add(LEDGER_ENTRY.PERSON.in(numbers(filter.persons())));
        }
        if (!filter.kinds().isEmpty()) {
            all.add(LEDGER_ENTRY.KIND.in(filter.kinds().stream().map((EventKind kind) -> Numbers.of(kind)).toList()));
        }
        if (!filter.devices().isEmpty()) {
            all.add(LEDGER_ENTRY.DEVICE.in(numbers(filter.devices())));
        }
        filter.override().ifPresent(wanted -> {
            Condition overridden = LEDGER_ENTRY.FLAGS.bitAnd(LedgerRows.overrideFlag()).ne((byte) 0);
            all.add(wanted ? overridden : overridden.not());
        });
        all.add(time(database));
        return DSL.and(all);
    }

    /// A time range, and for the whole ledger also the range of positions it lies in, so that the rest is not read.
    private Condition time(DSLContext database) {
        List<Condition> range = new ArrayList<>();
        filter.from().ifPresent(from -> range.add(LEDGER_ENTRY.AT.ge(from.toEpochMilli())));
        filter.to().ifPresent(to -> range.add(LEDGER_ENTRY.AT.le(to.toEpochMilli())));
        Condition within = DSL.and(range);
        if (range.isEmpty() || filter.record().isPresent() || filter.operation().isPresent()) {
            return within;
        }
        var bounds = database.select(DSL.min(LEDGER_ENTRY.POSITION), DSL.max(LEDGER_ENTRY.POSITION)).from(LEDGER_ENTRY).where(within)
                .fetchSingle();
        return bounds.value1() == null
                ? DSL.falseCondition()
                : within.and(LEDGER_ENTRY.POSITION.ge(bounds.value1())).and(LEDGER_ENTRY.POSITION.le(bounds.value2()));
    }

    private List<Integer> numbers(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> words.known(id.toString()).stream()).toList();
    }
}
