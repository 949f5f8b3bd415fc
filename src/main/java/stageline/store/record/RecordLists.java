package stageline.store.record;

import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.COMPANY_TOUCH;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.PERSON;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import stageline.sales.people.LeadStatus;
import stageline.sales.pipeline.Stage;
import stageline.store.Store;
import stageline.store.projection.Among;
import stageline.store.projection.Folded;
import stageline.store.projection.Holds;
import stageline.store.projection.Numbers;

/// The lists of all companies and all contacts. The order is asked for first, as identities, which are few bytes each; the rows are
/// asked for as they come into view. Removed and merged records are not in them. Thread-safe; every call blocks.
public final class RecordLists {

    private static final Byte[] OPEN = Stage.PATH.stream()
            .filter(stage -> stage != Stage.LEAD && !stage.won())
            .map(Numbers::of)
            .toArray(Byte[]::new);

    private final Store store;
    private final Lifecycles lifecycles;

    /// Of a workspace's database.
    public RecordLists(Store store) {
        this.store = store;
        this.lifecycles = new Lifecycles(store.words());
    }

    /// What a list shows, and in which order.
    ///
    /// @param words      each of them is in one of the record's texts, accents and case ignored; blank for all
    /// @param order      what it is ordered by; records that are equal by it are ordered by name
    /// @param descending whether the greatest comes first
    public record Listing(String words, Order order, boolean descending) {}

    /// What a list can be ordered by. A list that has no such column is ordered by name.
    public enum Order {
        NAME,
        COUNTRY,
        LEAD_STATUS,
        OPEN_DEALS,
        EMAIL,
        JOB_TITLE,
        NEWEST
    }

    /// The companies, in order.
    ///
    /// @param limit how many at most
    public List<UUID> companies(Listing listing, int limit) {
        Table<?> deals = openDeals();
        return store.read(database -> database.select(COMPANY.ID)
                .from(COMPANY)
                .leftJoin(COMPANY_TOUCH).on(COMPANY_TOUCH.COMPANY.eq(COMPANY.ID))
                .leftJoin(listing.order() == Order.OPEN_DEALS ? deals : none(deals))
                .on(Objects.requireNonNull(deals.field("OF", UUID.class)).eq(COMPANY.ID))
                .where(COMPANY.LIVE)
                .and(COMPANY.STANDS_FOR.isNull())
                .and(hold(listing.words(), COMPANY.NAME_KEY, COMPANY.WEBSITE, COMPANY.COUNTRY))
                .orderBy(orderOfCompanies(listing, deals))
                .limit(limit)
                .fetch(COMPANY.ID));
    }

    /// The contacts, in order.
    ///
    /// @param limit how many at most
    public List<UUID> contacts(Listing listing, int limit) {
        return store.read(database -> database.select(CONTACT.ID)
                .from(CONTACT)
                .where(CONTACT.LIVE)
                .and(hold(listing.words(), CONTACT.NAME_KEY, CONTACT.EMAIL, CONTACT.JOB_TITLE))
                .orderBy(orderOfContacts(listing))
                .limit(limit)
                .fetch(CONTACT.ID));
    }

    /// How companies look; those that are gone are left out.
    public Map<UUID, CompanyRow> companies(List<UUID> some) {
        return store.read(database -> companyRows(database, some.toArray(UUID[]::new)));
    }

    /// How contacts look; those that are gone are left out.
    public Map<UUID, ContactRow> contacts(List<UUID> some) {
        return store.read(database -> contactRows(database, some.toArray(UUID[]::new)));
    }

    private static Map<UUID, CompanyRow> companyRows(DSLContext database, UUID[] some) {
        Map<UUID, Integer> deals = database.select(DEAL.COMPANY, DSL.count())
                .from(DEAL)
                .where(Among.of(DEAL.COMPANY, some))
                .and(DEAL.STAGE.in(OPEN))
                .groupBy(DEAL.COMPANY)
                .fetchMap(DEAL.COMPANY, DSL.count());
        Field<Integer> people = DSL.countDistinct(CONTACT_COMPANY.CONTACT);
        Map<UUID, Integer> contacts = database.select(CONTACT_COMPANY.COMPANY, people)
                .from(CONTACT_COMPANY)
                .join(CONTACT).on(CONTACT.ID.eq(CONTACT_COMPANY.CONTACT))
                .where(Among.of(CONTACT_COMPANY.COMPANY, some))
                .and(CONTACT.LIVE)
                .groupBy(CONTACT_COMPANY.COMPANY)
                .fetchMap(CONTACT_COMPANY.COMPANY, people);
        Map<UUID, CompanyRow> rows = new HashMap<>();
        database.select(COMPANY.ID, COMPANY.NAME, COMPANY.COUNTRY, COMPANY.WEBSITE, DSL.coalesce(PERSON.NAME, DSL.inline("")), leadStatus(),
                        COMPANY.STRATEGIC, COMPANY.DISTRIBUTOR, COMPANY.INCOMPLETE)
                .from(COMPANY)
                .leftJoin(COMPANY_TOUCH).on(COMPANY_TOUCH.COMPANY.eq(COMPANY.ID))
                .leftJoin(PERSON).on(PERSON.ID.eq(COMPANY.OWNER))
                .where(Among.of(COMPANY.ID, some))
                .and(COMPANY.LIVE)
                .forEach(row -> rows.put(row.value1(), new CompanyRow(
                        row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6(),
                        deals.getOrDefault(row.value1(), 0), contacts.getOrDefault(row.value1(), 0), row.value7(), row.value8(),
                        row.value9())));
        return rows;
    }

    private Map<UUID, ContactRow> contactRows(DSLContext database, UUID[] some) {
        Map<UUID, List<String>> companies = new HashMap<>();
        database.selectDistinct(CONTACT_COMPANY.CONTACT, COMPANY.NAME)
                .from(CONTACT_COMPANY)
                .join(COMPANY).on(COMPANY.ID.eq(CONTACT_COMPANY.COMPANY))
                .where(Among.of(CONTACT_COMPANY.CONTACT, some))
                .and(COMPANY.LIVE)
                .orderBy(COMPANY.NAME)
                .forEach(row -> companies.computeIfAbsent(row.value1(), each -> new ArrayList<>()).add(row.value2()));
        Map<UUID, List<LifecycleStep>> steps = lifecycles.steps(database, List.of(some));
        Map<UUID, ContactRow> rows = new HashMap<>();
        database.select(CONTACT.ID, CONTACT.FIRST_NAME, CONTACT.LAST_NAME, CONTACT.JOB_TITLE, CONTACT.EMAIL, CONTACT.PHONE,
                        CONTACT.INCOMPLETE)
                .from(CONTACT)
                .where(Among.of(CONTACT.ID, some))
                .and(CONTACT.LIVE)
                .forEach(row -> rows.put(row.value1(), new ContactRow(
                        row.value1(),
                        Stream.of(row.value2(), row.value3()).filter(part -> !part.isBlank()).collect(Collectors.joining(" ")),
                        row.value4(),
                        String.join(", ", companies.getOrDefault(row.value1(), List.of())),
                        row.value5(),
                        row.value6(),
                        Lifecycles.reached(steps.get(row.value1())),
                        row.value7())));
        return rows;
    }

    /// Its lead status: set by hand, else what its activities say.
    private static Field<String> leadStatus() {
        return DSL.coalesce(COMPANY.LEAD_STATUS, DSL.case_(COMPANY_TOUCH.LEVEL)
                .when((byte) 1, DSL.inline(LeadStatus.ATTEMPTED))
                .when((byte) 2, DSL.inline(LeadStatus.CONNECTED))
                .else_(DSL.inline(LeadStatus.NEW)));
    }

    private static Table<?> openDeals() {
        return DSL.select(DEAL.COMPANY.as("OF"), DSL.count().as("MANY"))
                .from(DEAL)
                .where(DEAL.STAGE.in(OPEN))
                .groupBy(DEAL.COMPANY)
                .asTable("OPEN_DEALS");
    }

    /// The same table without a row, where nobody asks for it.
    private static Table<?> none(Table<?> deals) {
        return DSL.selectFrom(deals).where(DSL.falseCondition()).asTable("OPEN_DEALS");
    }

    private static List<OrderField<?>> orderOfCompanies(Listing listing, Table<?> deals) {
        return switch (listing.order()) {
            case COUNTRY -> by(COMPANY.COUNTRY, listing, COMPANY.NAME_KEY, COMPANY.ID);
            case LEAD_STATUS -> by(leadStatus(), listing, COMPANY.NAME_KEY, COMPANY.ID);
            case OPEN_DEALS -> by(
                    DSL.coalesce(deals.field("MANY", Integer.class), DSL.inline(0)), listing, COMPANY.NAME_KEY, COMPANY.ID);
            case NEWEST -> by(COMPANY.CREATED, listing, COMPANY.NAME_KEY, COMPANY.ID);
            case NAME, EMAIL, JOB_TITLE -> by(COMPANY.NAME_KEY, listing, COMPANY.ID);
        };
    }

    private static List<OrderField<?>> orderOfContacts(Listing listing) {
        return switch (listing.order()) {
            case EMAIL -> by(CONTACT.EMAIL, listing, CONTACT.NAME_KEY, CONTACT.ID);
            case JOB_TITLE -> by(CONTACT.JOB_TITLE, listing, CONTACT.NAME_KEY, CONTACT.ID);
            case NEWEST -> by(CONTACT.CREATED, listing, CONTACT.NAME_KEY, CONTACT.ID);
            case NAME, COUNTRY, LEAD_STATUS, OPEN_DEALS -> by(CONTACT.NAME_KEY, listing, CONTACT.ID);
        };
    }

    private static List<OrderField<?>> by(Field<?> first, Listing listing, Field<?>... then) {
        List<OrderField<?>> order = new ArrayList<>();
        order.add(listing.descending() ? first.desc() : first.asc());
        for (Field<?> field : then) {
            order.add(listing.descending() ? field.desc() : field.asc());
        }
        return order;
    }

    /// Every word is in one of the texts. The first holds folded words; the others are compared as they are but for case.
    private static Condition hold(String words, Field<String> folded, Field<String> one, Field<String> other) {
        return Folded.words(words).stream()
                .map(word -> Holds.folded(folded, word).or(Holds.anyCase(one, word)).or(Holds.anyCase(other, word)))
                .reduce(DSL.noCondition(), Condition::and);
    }
}
