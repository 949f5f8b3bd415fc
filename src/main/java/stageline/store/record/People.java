package stageline.store.record;

import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import stageline.sales.fold.RecordState;
import stageline.sales.people.LeadStatus;
import stageline.sales.people.Lifecycle;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.store.StateReader;
import stageline.store.StateReader.Told;
import stageline.store.Store;
import stageline.store.board.BoardQueries;
import stageline.store.board.Card;
import stageline.store.projection.Among;

/// Gathers what is known of companies and contacts.
final class People {

    private final Lifecycles lifecycles;
    private final StateReader states;
    private final BoardQueries board;

    People(Store store, StateReader states, BoardQueries board) {
        this.lifecycles = new Lifecycles(store.words());
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
                deals(database, Among.of(DEAL.ID, roles.keySet().toArray(UUID[]::new))),
                roles,
                Lifecycle.of(deals),
                lifecycles.steps(database, List.of(contact)).getOrDefault(contact, List.of()),
                Activities.count(database, state.entity()),
                details.persons(database));
    }

    /// Live contacts for which a condition holds, by name.
    List<ContactLine> contacts(DSLContext database, Condition which, int limit) {
        var rows = database.select(CONTACT.ID, CONTACT.FIRST_NAME, CONTACT.LAST_NAME, CONTACT.EMAIL, CONTACT.JOB_TITLE, CONTACT.INCOMPLETE)
                .from(CONTACT)
                .where(CONTACT.LIVE)
                .and(which)
                .orderBy(CONTACT.NAME_KEY, CONTACT.ID)
                .limit(limit)
                .fetch();
        Map<UUID, List<LifecycleStep>> steps = lifecycles.steps(database, rows.getValues(CONTACT.ID));
        return rows.map(row -> new ContactLine(
                row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), Lifecycles.reached(steps.get(row.value1())),
                row.value6()));
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
