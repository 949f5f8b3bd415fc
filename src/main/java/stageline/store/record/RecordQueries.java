package stageline.store.record;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_OFFERING;
import static stageline.store.schema.Tables.DEAL_SELLS;
import static stageline.store.schema.Tables.DEVICE;
import static stageline.store.schema.Tables.EXTRA;
import static stageline.store.schema.Tables.OFFERING;
import static stageline.store.schema.Tables.PERSON;
import static stageline.store.schema.Tables.PERSON_ROLE;
import static stageline.store.schema.Tables.SAVED_VIEW;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.StateReader;
import stageline.store.Store;
import stageline.store.board.BoardQueries;
import stageline.store.projection.Among;
import stageline.store.projection.Chunks;
import stageline.store.projection.Folded;
import stageline.store.projection.Numbers;

/// What screens and imports ask of single records, and lists to pick from. Thread-safe; each call asks the database for what was
/// committed last and never waits for the one who writes.
public final class RecordQueries {

    private final Store store;
    private final StateReader states;
    private final People people;
    private final Team team;

    /// @param board makes the cards of deals that a company or a contact lists
    public RecordQueries(Store store, BoardQueries board) {
        this.store = store;
        this.states = new StateReader(store);
        this.people = new People(store, states, board);
        this.team = new Team(store, states);
    }

    /// All that is known of a deal, a removed one included; empty where there is none.
    public Optional<DealDetails> deal(UUID deal) {
        return states.find(EntityRef.deal(deal)).map(told -> store.read(database -> Deals.details(database, told)));
    }

    /// All that is known of a company, a removed or merged one included; empty where there is none.
    public Optional<CompanyDetails> company(UUID company) {
        return states.find(EntityRef.company(company)).map(told -> store.read(database -> people.company(database, told)));
    }

    /// All that is known of a contact, a removed one included; empty where there is none.
    public Optional<ContactDetails> contact(UUID contact) {
        return states.find(EntityRef.contact(contact)).map(told -> store.read(database -> people.contact(database, told)));
    }

    /// The state of any record, a removed one included; empty where there is none.
    public Optional<RecordState> state(EntityRef entity) {
        return states.find(entity).map(StateReader.Told::state);
    }

    /// The states of some records; those that do not exist are left out.
    public Map<EntityRef, RecordState> states(Collection<EntityRef> entities) {
        Map<EntityRef, RecordState> found = new HashMap<>();
        states.find(entities).forEach((entity, told) -> found.put(entity, told.state()));
        return found;
    }

    /// The activities of a deal, company or contact, the latest first.
    public List<ActivityLine> activities(EntityRef of, int offset, int limit) {
        return store.read(database -> Activities.page(database, of, offset, limit));
    }

    /// What records are called, removed ones included; those that do not exist are left out.
    public Map<EntityRef, Named> names(Collection<EntityRef> entities) {
        return store.read(database -> Names.of(database, entities));
    }

    /// The people of this workspace with their roles, by name.
    public List<PersonLine> people() {
        return store.read(database -> {
            Map<UUID, Set<String>> roles = new HashMap<>();
            database.selectFrom(PERSON_ROLE).forEach(row -> roles.computeIfAbsent(row.getPerson(), p -> new HashSet<>())
                    .add(row.getRole()));
            return database.selectFrom(PERSON)
                    .where(PERSON.LIVE)
                    .orderBy(PERSON.NAME_KEY, PERSON.ID)
                    .fetch(row -> new PersonLine(
                            row.getId(), row.getName(), row.getEmail(), row.getActive(), roles.getOrDefault(row.getId(), Set.of())));
        });
    }

    /// Every device that was ever enrolled, revoked ones included.
    public Set<UUID> devices() {
        return store.read(database -> database.select(DEVICE.ID).from(DEVICE).fetchSet(DEVICE.ID));
    }

    /// The people of this workspace with their accounts and devices, by name.
    public List<Teammate> team() {
        return team.of(people());
    }

    /// Companies to pick from, merged ones left out, by name.
    ///
    /// @param beginning how the name begins, accents and case ignored; blank for all
    public List<CompanyLine> companies(String beginning, int limit) {
        return store.read(database -> database.selectFrom(COMPANY)
                .where(COMPANY.LIVE)
                .and(COMPANY.STANDS_FOR.isNull())
                .and(begins(COMPANY.NAME_KEY, beginning))
                .orderBy(COMPANY.NAME_KEY, COMPANY.ID)
                .limit(limit)
                .fetch(row -> new CompanyLine(row.getId(), row.getName(), row.getCountry(), row.getWebsite(), row.getStrategic())));
    }

    /// Contacts to pick from, by last name.
    ///
    /// @param beginning how the last name begins, accents and case ignored; blank for all
    public List<ContactLine> contacts(String beginning, int limit) {
        return store.read(database -> people.contacts(database, begins(CONTACT.NAME_KEY, beginning), limit));
    }

    private static Condition begins(Field<String> key, String beginning) {
        String folded = Folded.key(beginning);
        return folded.isEmpty() ? DSL.noCondition() : key.startsWith(folded);
    }

    /// What the offerings are called that any deal sells, in order; one that the catalogue knows and that deals also name in words is
    /// there once, as the catalogue calls it.
    public List<String> offerings() {
        return store.read(database -> {
            Map<String, String> names = new TreeMap<>();
            database.selectDistinct(OFFERING.NAME, OFFERING.NAME_KEY)
                    .from(DEAL_SELLS)
                    .join(OFFERING).on(OFFERING.ID.eq(DEAL_SELLS.OFFERING))
                    .where(OFFERING.NAME.ne(""))
                    .forEach(row -> names.put(row.value2(), row.value1()));
            database.selectDistinct(DEAL_OFFERING.OFFERING)
                    .from(DEAL_OFFERING)
                    .forEach(row -> names.putIfAbsent(Folded.key(row.value1()), row.value1()));
            return List.copyOf(names.values());
        });
    }

    /// The country codes that deals have, in order.
    public List<String> countries() {
        return store.read(database -> database.selectDistinct(DEAL.COUNTRY)
                .from(DEAL)
                .where(DEAL.STAGE.isNotNull())
                .and(DEAL.COUNTRY.ne(""))
                .orderBy(DEAL.COUNTRY)
                .fetch(DEAL.COUNTRY));
    }

    /// The views that were saved, by name.
    public List<SavedView> savedViews() {
        return store.read(database -> database.selectFrom(SAVED_VIEW)
                .where(SAVED_VIEW.LIVE)
                .orderBy(SAVED_VIEW.NAME, SAVED_VIEW.ID)
                .fetch(row -> new SavedView(row.getId(), row.getName(), row.getQuery(), Optional.ofNullable(row.getOwner()))));
    }

    /// The columns of imports without a field of their own that records of a kind have values in, by name.
    public List<String> extraColumns(EntityType type) {
        return store.read(database -> database.selectDistinct(EXTRA.NAME)
                .from(EXTRA)
                .where(EXTRA.ENTITY_TYPE.eq(Numbers.of(type)))
                .orderBy(EXTRA.NAME)
                .fetch(EXTRA.NAME));
    }

    /// The records that came from elsewhere under these identifiers, for an import that finds them again; of several with the same, the
    /// first that was made. Removed records are found too, so that they are not made twice.
    public Map<String, EntityRef> external(EntityType type, Collection<String> identifiers) {
        return store.read(database -> switch (type) {
            case DEAL -> external(database, type, DEAL.ID, DEAL.EXTERNAL, identifiers);
            case COMPANY -> external(database, type, COMPANY.ID, COMPANY.EXTERNAL, identifiers);
            case CONTACT -> external(database, type, CONTACT.ID, CONTACT.EXTERNAL, identifiers);
            case ACTIVITY -> external(database, type, ACTIVITY.ID, ACTIVITY.EXTERNAL, identifiers);
            case PERSON -> external(database, type, PERSON.ID, PERSON.EXTERNAL, identifiers);
            case OFFERING -> external(database, type, OFFERING.ID, OFFERING.EXTERNAL, identifiers);
            case WORKSPACE, DEVICE, SAVED_VIEW, TASK, QUOTATION, PAPER, SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> Map.of();
        });
    }

    private static Map<String, EntityRef> external(
            DSLContext database, EntityType type, TableField<?, UUID> id, TableField<?, String> external, Collection<String> identifiers) {
        Map<String, EntityRef> found = new HashMap<>();
        for (List<String> some : Chunks.of(new TreeSet<>(identifiers))) {
            database.select(external, id)
                    .from(id.getTable())
                    .where(Among.of(external, some.toArray(String[]::new)))
                    .orderBy(id)
                    .forEach(row -> found.putIfAbsent(row.value1(), new EntityRef(type, row.value2())));
        }
        return found;
    }

    /// The names of all companies that are there and not merged, for the index that proposes existing ones.
    public Map<UUID, String> companyNames() {
        return store.read(database -> database.select(COMPANY.ID, COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.LIVE)
                .and(COMPANY.STANDS_FOR.isNull())
                .fetchMap(COMPANY.ID, COMPANY.NAME));
    }

    /// The contacts with one of these addresses, written exactly so, for an import that finds them again.
    public Map<String, EntityRef> contactsByEmail(Collection<String> addresses) {
        return store.read(database -> external(database, EntityType.CONTACT, CONTACT.ID, CONTACT.EMAIL, addresses));
    }
}
