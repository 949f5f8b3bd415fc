package stageline.store.service;

import static stageline.store.schema.Tables.QUOTATION;
import static stageline.store.schema.Tables.SERVICE_CHANGE;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.ServiceChangeFields.Decision;
import stageline.sales.service.ServiceChangeStanding;
import stageline.store.Store;
import stageline.store.record.Named;
import stageline.store.record.Names;

/// The changes that customers ask for after service began. Thread-safe; each call asks the database for what was committed last.
public final class ServiceChangeQueries {

    private final Store store;

    /// @param store whose changes are looked for
    public ServiceChangeQueries(Store store) {
        this.store = store;
    }

    /// The changes of a deal, the latest first.
    public List<ListedChange> of(UUID deal) {
        return store.read(database -> lines(database, SERVICE_CHANGE.DEAL.eq(deal)));
    }

    /// All changes that somebody has to do something about, the latest first.
    public List<ListedChange> open() {
        Condition undecided = SERVICE_CHANGE.DECISION.isNull().or(SERVICE_CHANGE.DECISION.eq(Decision.REQUOTE.code()));
        return store.read(database -> lines(database, undecided)).stream().filter(change -> !change.standing().closed()).toList();
    }

    private static List<ListedChange> lines(DSLContext database, Condition which) {
        var rows = database.select(
                        SERVICE_CHANGE.ID, SERVICE_CHANGE.WHAT, SERVICE_CHANGE.FEASIBLE, SERVICE_CHANGE.DECISION, QUOTATION.STATUS,
                        SERVICE_CHANGE.DEAL, SERVICE_CHANGE.QUOTATION, SERVICE_CHANGE.ASKED_BY, SERVICE_CHANGE.ASKED_ON,
                        SERVICE_CHANGE.MAKER, SERVICE_CHANGE.CREATED, SERVICE_CHANGE.ATTENTION)
                .from(SERVICE_CHANGE)
                .leftJoin(QUOTATION).on(QUOTATION.ID.eq(SERVICE_CHANGE.SUCCESSOR).and(QUOTATION.LIVE))
                .where(DSL.condition(SERVICE_CHANGE.LIVE).and(which))
                .orderBy(SERVICE_CHANGE.CREATED.desc(), SERVICE_CHANGE.ID.desc())
                .fetch();
        Set<EntityRef> mentioned = new HashSet<>();
        rows.forEach(row -> Stream.of(deal(row.value6()), person(row.value10())).flatMap(Optional::stream).forEach(mentioned::add));
        Map<EntityRef, Named> names = Names.of(database, mentioned);
        return rows.map(row -> new ListedChange(
                row.value1(),
                row.value2(),
                ServiceChangeStanding.of(
                        Optional.ofNullable(row.value3()),
                        Optional.ofNullable(row.value4()),
                        Optional.ofNullable(row.value5()).flatMap(QuotationStatus::ofCode)),
                deal(row.value6()).map(names::get),
                Optional.ofNullable(row.value7()),
                row.value8(),
                Optional.ofNullable(row.value9()),
                person(row.value10()).map(names::get),
                Instant.ofEpochMilli(row.value11()),
                row.value12()));
    }

    private static Optional<EntityRef> deal(@Nullable UUID id) {
        return Optional.ofNullable(id).map(EntityRef::deal);
    }

    private static Optional<EntityRef> person(@Nullable UUID id) {
        return Optional.ofNullable(id).map(EntityRef::person);
    }
}
