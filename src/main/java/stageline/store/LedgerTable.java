package stageline.store;

import static stageline.store.schema.Tables.JOURNAL_MARK;
import static stageline.store.schema.Tables.LANDMARK;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.LEDGER_SPAN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.ledger.journal.JournalMark;
import stageline.sales.event.EntryId;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.store.projection.Among;
import stageline.store.projection.Chunks;
import stageline.store.projection.Numbers;
import stageline.store.projection.PreparedRows;
import stageline.store.projection.Words;
import stageline.store.schema.tables.records.LedgerEntryRecord;

/// The ledger's table, as its one writer sees it: what that writer has not committed yet is there for it.
final class LedgerTable {

    private static final long UNKNOWN = -1;

    private final DSLContext writer;
    private final Words words;
    private final LedgerRows rows;
    private final PreparedRows insert;
    private final PreparedRows insertLandmark;
    private final PreparedRows insertSpan;
    private final ResultQuery<LedgerEntryRecord> ofOneEntity;
    private long incompleteSpan = UNKNOWN;

    LedgerTable(DSLContext writer, Words words) {
        this.writer = writer;
        this.words = words;
        this.rows = new LedgerRows(words);
        this.insert = PreparedRows.insert(writer, LEDGER_ENTRY);
        this.insertLandmark = PreparedRows.insert(writer, LANDMARK);
        this.insertSpan = PreparedRows.insert(writer, LEDGER_SPAN);
        this.ofOneEntity = writer.selectFrom(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.ENTITY.eq(DSL.val(null, LEDGER_ENTRY.ENTITY)))
                .and(LedgerRows.counts(LEDGER_ENTRY))
                .keepStatement(true);
    }

    /// Forgets what it remembers of the table, after a rollback.
    void forget() {
        incompleteSpan = UNKNOWN;
    }

    /// Inserts entries, at least one, in the order of their positions.
    void insert(List<Arrived> arrived) {
        insert.execute(arrived.stream().map(rows::values).toList());
        List<@Nullable Object[]> landmarks = new ArrayList<>();
        for (Arrived each : arrived) {
            for (Landmark landmark : Landmark.of(each)) {
                landmarks.add(new Object[] {landmark.number(), each.position()});
            }
        }
        if (!landmarks.isEmpty()) {
            insertLandmark.execute(landmarks);
        }
        completeSpansBefore(LedgerRows.span(arrived.getLast().position()));
    }

    /// Remembers a place in the journal before entries that are all here, instead of the one before.
    void remember(JournalMark mark) {
        writer.deleteFrom(JOURNAL_MARK).execute();
        writer.insertInto(JOURNAL_MARK)
                .columns(JOURNAL_MARK.POSITION, JOURNAL_MARK.SEGMENT, JOURNAL_MARK.BYTE_OFFSET)
                .values(mark.position(), mark.segment(), mark.offset())
                .execute();
    }

    /// Notes when the entries of the spans were written in which nothing more can arrive.
    private void completeSpansBefore(long reached) {
        if (incompleteSpan == UNKNOWN) {
            Long complete = writer.select(DSL.max(LEDGER_SPAN.SPAN)).from(LEDGER_SPAN).fetchSingle().value1();
            incompleteSpan = complete == null ? 0 : complete + 1;
        }
        for (; incompleteSpan < reached; incompleteSpan++) {
            complete(incompleteSpan);
        }
    }

    private void complete(long span) {
        var times = writer.select(DSL.min(LEDGER_ENTRY.AT), DSL.max(LEDGER_ENTRY.AT), DSL.max(LEDGER_ENTRY.CLOCK))
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.POSITION.ge(LedgerRows.firstOf(span)))
                .and(LEDGER_ENTRY.POSITION.lt(LedgerRows.firstOf(span + 1)))
                .fetchSingle();
        if (times.value1() != null) {
            insertSpan.execute(List.<@Nullable Object[]>of(new Object[] {span, times.value1(), times.value2(), times.value3()}));
        }
    }

    /// The facts that count for some records, in no particular order; records without any are left out.
    Map<EntityRef, List<Fact>> facts(Collection<EntityRef> entities) {
        Map<EntityRef, List<Fact>> facts = new HashMap<>();
        Set<EntityRef> wanted = new HashSet<>(entities);
        if (wanted.size() == 1) {
            ofOneEntity.bind(1, wanted.iterator().next().id());
            gather(ofOneEntity.fetch().stream(), wanted, facts);
            return facts;
        }
        for (List<EntityRef> some : Chunks.of(wanted)) {
            UUID[] ids = some.stream().map(EntityRef::id).toArray(UUID[]::new);
            Condition counts = Among.of(LEDGER_ENTRY.ENTITY, ids).and(LedgerRows.counts(LEDGER_ENTRY));
            gather(writer.selectFrom(LEDGER_ENTRY).where(counts).fetch().stream(), wanted, facts);
        }
        return facts;
    }

    private void gather(Stream<LedgerEntryRecord> found, Set<EntityRef> wanted, Map<EntityRef, List<Fact>> facts) {
        found.map(rows::fact).forEach(fact -> {
            if (wanted.contains(fact.entity())) {
                facts.computeIfAbsent(fact.entity(), e -> new ArrayList<>()).add(fact);
            }
        });
    }

    /// The facts of an operation in the order in which they were written, at most `most`.
    List<Fact> facts(OperationId operation, int most) {
        Optional<Condition> within = within(operation);
        if (within.isEmpty()) {
            return List.of();
        }
        return writer.selectFrom(LEDGER_ENTRY).where(within.get()).orderBy(LEDGER_ENTRY.N).limit(most).fetch(rows::fact);
    }

    /// The records that an operation touched.
    Set<EntityRef> touchedBy(OperationId operation) {
        Optional<Condition> within = within(operation);
        if (within.isEmpty()) {
            return Set.of();
        }
        Set<EntityRef> touched = new HashSet<>();
        writer.selectDistinct(LEDGER_ENTRY.ENTITY_TYPE, LEDGER_ENTRY.ENTITY).from(LEDGER_ENTRY).where(within.get()).fetch().forEach(row ->
                touched.add(new EntityRef(Numbers.entityType(row.value1()), row.value2())));
        return touched;
    }

    private Optional<Condition> within(OperationId operation) {
        return words.known(operation.device().toString())
                .map(device -> LEDGER_ENTRY.DEVICE.eq(device).and(LEDGER_ENTRY.OPERATION.eq(operation.first())));
    }

    /// Whether a server keeps an operation out, so that nothing of it counts.
    boolean keptOut(OperationId operation) {
        return within(operation)
                .filter(entries -> writer.fetchExists(LEDGER_ENTRY, entries)
                        && !writer.fetchExists(LEDGER_ENTRY, entries.and(LedgerRows.counts(LEDGER_ENTRY))))
                .isPresent();
    }

    /// Every entry of a rare kind that counts, in the order of arrival.
    List<Fact> of(Landmark landmark) {
        return landmark.entries(writer).fetch(rows::fact);
    }

    /// Whether the bodies of entries that an older version of the program could not read can be read now.
    boolean understandsMore() {
        return of(Landmark.UNKNOWN).stream().anyMatch(fact -> !(fact.event() instanceof Event.Unknown));
    }

    /// Blots out what entries said; those that are not there are passed over.
    ///
    /// @return the records that they spoke of
    Set<EntityRef> erase(Collection<EntryId> entries) {
        Set<EntityRef> concerned = new HashSet<>();
        for (EntryId entry : entries) {
            is(entry).ifPresent(condition -> {
                writer.selectFrom(LEDGER_ENTRY).where(condition).fetch(rows::fact).forEach(fact -> concerned.add(fact.entity()));
                writer.update(LEDGER_ENTRY)
                        .setNull(LEDGER_ENTRY.REASON)
                        .setNull(LEDGER_ENTRY.BODY)
                        .where(condition)
                        .execute();
            });
        }
        return concerned;
    }

    private Optional<Condition> is(EntryId entry) {
        return words.known(entry.device().toString()).map(device -> LEDGER_ENTRY.DEVICE.eq(device).and(LEDGER_ENTRY.N.eq(entry.n())));
    }
}
