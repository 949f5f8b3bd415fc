package stageline.store.record;

import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.LIFECYCLE;
import static stageline.store.schema.Tables.LIFECYCLE_CHANGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import stageline.sales.event.EntryId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.LeadStatus;
import stageline.sales.people.Lifecycle;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.StateReader;
import stageline.store.StateReader.Told;
import stageline.store.Store;
import stageline.store.board.BoardQueries;
import stageline.store.board.Card;
import stageline.store.projection.Numbers;
import stageline.store.record.ContactDetails.LifecycleChange;

/// Gathers what is known of companies and contacts.
final class People {

    private static final Field<Byte> STAGE = DSL.coalesce(LIFECYCLE.STAGE, DSL.inline((byte) 0));

    private final Store store;
    private final StateReader states;
    private final BoardQueries board;

    People(Store store, StateReader states, BoardQueries board) {
        this.store = store;
        this.states = states;
        this.board = board;
    }

    CompanyDetails company(DSLContext database, Told told) {
        Details details = new Details(told);
        RecordState state = told.state();
        UUID company = state.entity().id();
        Optional<UUID> standing = database.select(COMPANY.STANDS_FOR).from(COMPANY).where(COMPANY.ID.eq(company))
                .fetchOptional(COMPANY.STANDS_FOR);
        List<EntityRef> aliases = database.select(COMPANY.ID)
                .from(COMPANY)
                .where(COMPANY.STANDS_FOR.eq(company))
                .orderBy(COMPANY.NAME_KEY, COMPANY.ID)
                .fetch(row -> EntityRef.company(row.value1()));
        return new CompanyDetails(
                state,
                standing.map(EntityRef::company).flatMap(ref -> named(database, List.of(ref)).stream().findFirst()),
                named(database, aliases),
                details.fields(),
                contacts(database, CONTACT.ID.in(DSL.select(CONTACT_COMPANY.CONTACT)
                        .from(CONTACT_COMPANY)
                        .where(CONTACT_COMPANY.COMPANY.eq(company))), Integer.MAX_VALUE),
                deals(database, DEAL.COMPANY.eq(company)),
                LeadStatus.of(state.text(CompanyFields.LEAD_STATUS), Activities.touches(database, company)),
                Activities.count(database, state.entity()),
                details.persons(database));
    }

    ContactDetails contact(DSLContext database, Told told) {
        Details details = new Details(told);
        RecordState state = told.state();
        UUID contact = state.entity().id();
        Map<UUID, List<String>> roles = new HashMap<>();
        database.select(DEAL_CONTACT.DEAL, DEAL_CONTACT.ROLE)
                .from(DEAL_CONTACT)
                .where(DEAL_CONTACT.CONTACT.eq(contact))
                .orderBy(DEAL_CONTACT.ROLE)
                .forEach(row -> roles.computeIfAbsent(row.value1(), deal -> new ArrayList<>()).add(row.value2()));
        List<Lifecycle.Deal> deals = states.find(roles.keySet().stream().map(EntityRef::deal).toList()).values().stream()
                .map(Told::state)
                .filter(RecordState::exists)
                .map(Lifecycle.Deal::of)
                .toList();
        List<EntityRef> companies = database.selectDistinct(CONTACT_COMPANY.COMPANY)
                .from(CONTACT_COMPANY)
                .where(CONTACT_COMPANY.CONTACT.eq(contact))
                .fetch(row -> EntityRef.company(row.value1()));
        return new ContactDetails(
                state,
                details.fields(),
                named(database, companies),
                deals(database, DEAL.ID.eq(DSL.any(roles.keySet().toArray(UUID[]::new)))),
                roles,
                Lifecycle.of(deals),
                changes(database, contact),
                Activities.count(database, state.entity()),
                details.persons(database));
    }

    private List<LifecycleChange> changes(DSLContext database, UUID contact) {
        var rows = database.select(
                        LIFECYCLE_CHANGE.BEFORE,
                        LIFECYCLE_CHANGE.AFTER,
                        DSL.coalesce(LEDGER_ENTRY.HAPPENED, LEDGER_ENTRY.AT),
                        LIFECYCLE_CHANGE.CAUSE_DEVICE,
                        LIFECYCLE_CHANGE.CAUSE_N,
                        LIFECYCLE_CHANGE.DEAL)
                .from(LIFECYCLE_CHANGE)
                .join(LEDGER_ENTRY)
                .on(LEDGER_ENTRY.DEVICE.eq(LIFECYCLE_CHANGE.CAUSE_DEVICE).and(LEDGER_ENTRY.N.eq(LIFECYCLE_CHANGE.CAUSE_N)))
                .where(LIFECYCLE_CHANGE.CONTACT.eq(contact))
                .orderBy(LIFECYCLE_CHANGE.PLACE)
                .fetch();
        Map<EntityRef, Named> names = Names.of(database, rows.map(row -> new EntityRef(EntityType.DEAL, row.value6())));
        return rows.map(row -> new LifecycleChange(
                Numbers.lifecycle(row.value1()),
                Numbers.lifecycle(row.value2()),
                Instant.ofEpochMilli(row.value3()),
                new EntryId(store.words().id(row.value4()), row.value5()),
                names.getOrDefault(EntityRef.deal(row.value6()), new Named(EntityRef.deal(row.value6()), "", false))));
    }

    /// Live contacts for which a condition holds, by name.
    static List<ContactLine> contacts(DSLContext database, Condition which, int limit) {
        return database.select(CONTACT.ID, CONTACT.FIRST_NAME, CONTACT.LAST_NAME, CONTACT.EMAIL, CONTACT.JOB_TITLE, STAGE,
                CONTACT.INCOMPLETE)
                .from(CONTACT)
                .leftJoin(LIFECYCLE).on(LIFECYCLE.CONTACT.eq(CONTACT.ID))
                .where(CONTACT.LIVE)
                .and(which)
                .orderBy(CONTACT.NAME_KEY, CONTACT.ID)
                .limit(limit)
                .fetch(row -> new ContactLine(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), Numbers.lifecycle(row.value6()),
                                row.value7()));
    }

    private List<Card> deals(DSLContext database, Condition which) {
        List<EntityRef> deals = database.select(DEAL.ID)
                .from(DEAL)
                .where(which)
                .and(DEAL.STAGE.isNotNull())
                .orderBy(DEAL.ENTERED.desc(), DEAL.ID.desc())
                .fetch(row -> EntityRef.deal(row.value1()));
        return board.cards(deals);
    }

    private static List<Named> named(DSLContext database, List<EntityRef> entities) {
        Map<EntityRef, Named> names = Names.of(database, entities);
        return entities.stream().map(entity -> names.getOrDefault(entity, new Named(entity, "", false))).toList();
    }
}
