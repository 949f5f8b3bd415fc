package stageline.store.history;

import static stageline.store.schema.Tables.ATTACHMENT;
import static stageline.store.schema.Tables.LANDMARK;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.LEDGER_SPAN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import stageline.sales.event.EntryId;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.EventKind;
import stageline.store.Landmark;
import stageline.store.LedgerRows;
import stageline.store.projection.Numbers;
import stageline.store.projection.Words;
import stageline.store.record.LifecycleStep;
import stageline.store.record.Lifecycles;
import stageline.store.schema.tables.records.LedgerEntryRecord;

/// A filter as conditions on the ledger's table, cut into ways of which each walks one index in the order of the positions.
final class HistoryConditions {

    /// One way through the table.
    ///
    /// @param newestFirst the order that the index has
    /// @param condition   which rows
    /// @param walked      whether no index leads to the rows, so that entry after entry is looked at
    record Way(List<OrderField<?>> newestFirst, Condition condition, boolean walked) {

        static Way found(List<OrderField<?>> newestFirst, Condition condition) {
            return new Way(newestFirst, condition, false);
        }
    }

    private final Words words;
    private final Lifecycles lifecycles;
    private final HistoryFilter filter;

    HistoryConditions(Words words, Lifecycles lifecycles, HistoryFilter filter) {
        this.words = words;
        this.lifecycles = lifecycles;
        this.filter = filter;
    }

    /// The ways whose rows together are those of the filter, each row in exactly one of them.
    List<Way> ways(DSLContext database) {
        Condition rest = rest();
        if (filter.record().isPresent()) {
            return ways(database, filter.record().get(), rest);
        }
        if (filter.operation().isPresent()) {
            return List.of(Way.found(newestFirst(), operation().and(rest)));
        }
        if (!filter.persons().isEmpty()) {
            return numbers(filter.persons()).stream().map(person -> way(LEDGER_ENTRY.PERSON, person, rest)).toList();
        }
        Optional<List<Landmark>> landmarks = landmarks();
        if (landmarks.isPresent()) {
            Condition rare = LEDGER_ENTRY.POSITION.in(DSL.select(LANDMARK.POSITION)
                    .from(LANDMARK)
                    .where(LANDMARK.KIND.in(landmarks.get().stream().map(Landmark::number).toList())));
            return List.of(Way.found(newestFirst(), rare.and(rest)));
        }
        return parts(database).stream().map(part -> new Way(newestFirst(), rest.and(part), true)).toList();
    }

    /// The history of a record is also that of its files, and a contact's what changed how far it is.
    private List<Way> ways(DSLContext database, EntityRef record, Condition rest) {
        Way own = way(LEDGER_ENTRY.ENTITY, record.id(), LEDGER_ENTRY.ENTITY_TYPE.eq(Numbers.of(record.type())).and(rest));
        List<Way> ways = new ArrayList<>(List.of(own));
        List<UUID> files = database.select(ATTACHMENT.ID)
                .from(ATTACHMENT)
                .where(ATTACHMENT.ON_TYPE.eq(Numbers.of(record.type())), ATTACHMENT.ON_RECORD.eq(record.id()))
                .fetch(ATTACHMENT.ID);
        if (!files.isEmpty()) {
            Condition ofFiles = LEDGER_ENTRY.ENTITY.in(files).and(LEDGER_ENTRY.ENTITY_TYPE.eq(Numbers.of(EntityType.ATTACHMENT)));
            ways.add(Way.found(newestFirst(), ofFiles.and(rest)));
        }
        if (record.type() == EntityType.CONTACT) {
            List<LifecycleStep> steps = lifecycles.steps(database, List.of(record.id())).getOrDefault(record.id(), List.of());
            if (!steps.isEmpty()) {
                Condition caused = DSL.or(steps.stream().map(step -> is(step.cause())).toList());
                ways.add(Way.found(newestFirst(), caused.and(LEDGER_ENTRY.ENTITY.ne(record.id())).and(rest)));
            }
        }
        return ways;
    }

    private Condition is(EntryId entry) {
        return words.known(entry.device().toString())
                .map(device -> LEDGER_ENTRY.DEVICE.eq(device).and(LEDGER_ENTRY.N.eq(entry.n())))
                .orElse(DSL.falseCondition());
    }

    private static <T> Way way(TableField<LedgerEntryRecord, T> column, T value, Condition rest) {
        return Way.found(List.of(column, LEDGER_ENTRY.POSITION.desc()), column.eq(value).and(rest));
    }

    /// Where only rare entries are wanted, what they can be found by.
    private Optional<List<Landmark>> landmarks() {
        if (filter.override().equals(Optional.of(true))) {
            return Optional.of(List.of(Landmark.OVERRIDE));
        }
        List<Landmark> rare = filter.kinds().stream().flatMap(kind -> Landmark.of(kind).stream()).toList();
        return rare.isEmpty() || rare.size() < filter.kinds().size() ? Optional.empty() : Optional.of(rare);
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

    private Condition rest() {
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
        all.add(time());
        return DSL.and(all);
    }

    private Condition time() {
        List<Condition> range = new ArrayList<>();
        filter.from().ifPresent(from -> range.add(LEDGER_ENTRY.AT.ge(from.toEpochMilli())));
        filter.to().ifPresent(to -> range.add(LEDGER_ENTRY.AT.le(to.toEpochMilli())));
        return DSL.and(range);
    }

    /// The parts of the ledger in which entries of the time range can be: the spans that say so, and what is after the last of them.
    private List<Condition> parts(DSLContext database) {
        if (filter.from().isEmpty() && filter.to().isEmpty()) {
            return List.of(DSL.noCondition());
        }
        List<Condition> overlapping = new ArrayList<>();
        filter.from().ifPresent(from -> overlapping.add(LEDGER_SPAN.LATEST.ge(from.toEpochMilli())));
        filter.to().ifPresent(to -> overlapping.add(LEDGER_SPAN.EARLIEST.le(to.toEpochMilli())));
        var spans = database.select(DSL.min(LEDGER_SPAN.SPAN), DSL.max(LEDGER_SPAN.SPAN))
                .from(LEDGER_SPAN)
                .where(overlapping)
                .fetchSingle();
        Long last = database.select(DSL.max(LEDGER_SPAN.SPAN)).from(LEDGER_SPAN).fetchSingle().value1();
        List<Condition> parts = new ArrayList<>();
        if (spans.value1() != null) {
            parts.add(LEDGER_ENTRY.POSITION.ge(LedgerRows.firstOf(spans.value1()))
                    .and(LEDGER_ENTRY.POSITION.lt(LedgerRows.firstOf(spans.value2() + 1))));
        }
        parts.add(LEDGER_ENTRY.POSITION.ge(last == null ? 0 : LedgerRows.firstOf(last + 1)));
        return parts;
    }

    private List<Integer> numbers(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> words.known(id.toString()).stream()).toList();
    }
}
