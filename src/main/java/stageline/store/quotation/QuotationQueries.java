package stageline.store.quotation;

import static stageline.store.schema.Tables.LANDMARK;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.PAPER;
import static stageline.store.schema.Tables.QUOTATION;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Money;
import stageline.store.Landmark;
import stageline.store.Store;
import stageline.store.record.Named;
import stageline.store.record.Names;

/// The quotations. Thread-safe; each call asks the database for what was committed last.
public final class QuotationQueries {

    /// What was sent counts instead of what stands in the draft.
    private static final Field<Long> TOTAL = DSL.when(PAPER.ID.isNull(), QUOTATION.TOTAL).otherwise(PAPER.TOTAL);
    private static final Field<String> CURRENCY = DSL.coalesce(PAPER.CURRENCY, QUOTATION.CURRENCY);

    private final Store store;

    /// @param store whose quotations are looked for
    public QuotationQueries(Store store) {
        this.store = store;
    }

    /// The quotations of a deal, the latest first.
    ///
    /// @param today the day by which a sent one may be over
    public List<ListedQuotation> of(UUID deal, LocalDate today) {
        return store.read(database -> lines(database, QUOTATION.DEAL.eq(deal), today, Integer.MAX_VALUE));
    }

    /// All quotations, the latest first.
    ///
    /// @param today the day by which a sent one may be over
    /// @param most  how many at most
    public List<ListedQuotation> all(LocalDate today, int most) {
        return store.read(database -> lines(database, DSL.noCondition(), today, most));
    }

    /// The papers in which a quotation went out, the first of them first: more than one where two people sent it without seeing each other.
    public List<EntityRef> papers(UUID quotation) {
        return store.read(database -> database.select(PAPER.ID)
                .from(PAPER)
                .where(DSL.condition(PAPER.LIVE).and(PAPER.QUOTATION.eq(quotation)))
                .orderBy(PAPER.CREATED, PAPER.ID)
                .fetch(row -> EntityRef.paper(row.value1())));
    }

    /// How many quotations and revisions a device ever began, whatever became of them: also those that were undone, removed or kept out.
    public long begunBy(UUID device) {
        Optional<Integer> known = store.words().known(device.toString());
        return known.map(number -> store.read(database -> begun(database, number))).orElse(0L);
    }

    private static long begun(DSLContext database, int device) {
        return database.fetchCount(
                LANDMARK.join(LEDGER_ENTRY).on(LEDGER_ENTRY.POSITION.eq(LANDMARK.POSITION)),
                LANDMARK.KIND.eq(Landmark.QUOTATION.number()).and(LEDGER_ENTRY.DEVICE.eq(device)));
    }

    private static List<ListedQuotation> lines(DSLContext database, Condition which, LocalDate today, int most) {
        var rows = database.select(
                        QUOTATION.ID, QUOTATION.NUMBER, QUOTATION.REVISION, QUOTATION.STATUS, QUOTATION.DEAL, QUOTATION.CUSTOMER, CURRENCY,
                        TOTAL, PAPER.DATED, QUOTATION.VALID_UNTIL, QUOTATION.CONCLUDED_ON, QUOTATION.PREPARED_BY, QUOTATION.REPLACES,
                        QUOTATION.ATTENTION)
                .from(QUOTATION)
                .leftJoin(PAPER).on(PAPER.ID.eq(QUOTATION.PAPER))
                .where(DSL.condition(QUOTATION.LIVE).and(which))
                .orderBy(QUOTATION.CREATED.desc(), QUOTATION.ID.desc())
                .limit(most)
                .fetch();
        Set<EntityRef> mentioned = new HashSet<>();
        rows.forEach(row -> Stream.of(deal(row.value5()), person(row.value12())).flatMap(Optional::stream).forEach(mentioned::add));
        Map<EntityRef, Named> names = Names.of(database, mentioned);
        return rows.map(row -> new ListedQuotation(
                row.value1(),
                row.value2(),
                row.value3(),
                QuotationStatus.ofCode(row.value4()).orElse(QuotationStatus.DRAFT).on(today, Optional.ofNullable(row.value10())),
                deal(row.value5()).map(names::get),
                row.value6(),
                Optional.ofNullable(row.value8()).map(minor -> new Money(minor, Currency.getInstance(row.value7()))),
                Optional.ofNullable(row.value9()),
                Optional.ofNullable(row.value10()),
                Optional.ofNullable(row.value11()),
                person(row.value12()).map(names::get),
                Optional.ofNullable(row.value13()),
                row.value14()));
    }

    private static Optional<EntityRef> deal(@Nullable UUID id) {
        return Optional.ofNullable(id).map(EntityRef::deal);
    }

    private static Optional<EntityRef> person(@Nullable UUID id) {
        return Optional.ofNullable(id).map(EntityRef::person);
    }
}
