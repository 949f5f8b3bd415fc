package stageline.store.search;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.ATTACHMENT;
import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_TEXT;
import static stageline.store.schema.Tables.EXTRA;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.OFFERING;
import static stageline.store.schema.Tables.QUOTATION;
import static stageline.store.schema.Tables.SERVICE_CHANGE;
import static stageline.store.schema.Tables.TASK;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.projection.Numbers;

/// Reads from the projections what the index holds.
final class SearchableRows {

    static final Set<EntityType> TYPES = Set.of(
            EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT, EntityType.ACTIVITY, EntityType.TASK, EntityType.OFFERING,
            EntityType.QUOTATION, EntityType.SERVICE_CHANGE, EntityType.ATTACHMENT);

    private static final int CHUNK = 500;
    private static final int RANK_OPEN_DEAL = 5;
    private static final int RANK_COMPANY = 4;
    private static final int RANK_CONTACT = 3;
    private static final int RANK_OFFERING = 2;
    private static final int RANK_CLOSED_DEAL = 2;
    private static final int RANK_ACTIVITY = 1;
    private static final int RANK_TASK = 1;
    private static final int RANK_QUOTATION = 2;
    private static final int RANK_SERVICE_CHANGE = 1;
    private static final int RANK_FILE = 1;
    private static final int LONGEST_NAME = 80;

    private SearchableRows() {}

    /// Everything there is.
    static void all(DSLContext database, Consumer<Searchable> each) {
        for (EntityType type : TYPES) {
            Map<UUID, String> extras = extras(database, EXTRA.ENTITY_TYPE.eq(Numbers.of(type)));
            read(database, type, DSL.noCondition(), extras, each);
        }
    }

    /// Those of some records that are there.
    static void some(DSLContext database, Collection<EntityRef> entities, Consumer<Searchable> each) {
        for (EntityType type : TYPES) {
            List<UUID> ids = entities.stream().filter(e -> e.type() == type).map(EntityRef::id).toList();
            for (int from = 0; from < ids.size(); from += CHUNK) {
                List<UUID> chunk = ids.subList(from, Math.min(ids.size(), from + CHUNK));
                read(database, type, idOf(type).in(chunk), extras(database, EXTRA.ENTITY.in(chunk)), each);
            }
        }
    }

    /// The records that entries after a position speak of, and those whose words come from them.
    static Set<EntityRef> changedSince(DSLContext database, long position) {
        Set<EntityRef> changed = new HashSet<>(database.selectDistinct(LEDGER_ENTRY.ENTITY_TYPE, LEDGER_ENTRY.ENTITY)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.POSITION.gt(position))
                .fetch(row -> new EntityRef(Numbers.entityType(row.value1()), row.value2())));
        List<UUID> companies =
                changed.stream().filter(e -> e.type() == EntityType.COMPANY).map(EntityRef::id).toList();
        for (int from = 0; from < companies.size(); from += CHUNK) {
            List<UUID> chunk = companies.subList(from, Math.min(companies.size(), from + CHUNK));
            database.select(DEAL.ID).from(DEAL).where(DEAL.COMPANY.in(chunk)).forEach(row -> changed.add(EntityRef.deal(row.value1())));
            database.select(CONTACT_COMPANY.CONTACT)
                    .from(CONTACT_COMPANY)
                    .where(CONTACT_COMPANY.COMPANY.in(chunk))
                    .forEach(row -> changed.add(EntityRef.contact(row.value1())));
        }
        return changed;
    }

    private static TableField<?, UUID> idOf(EntityType type) {
        return switch (type) {
            case DEAL -> DEAL.ID;
            case COMPANY -> COMPANY.ID;
            case CONTACT -> CONTACT.ID;
            case ACTIVITY -> ACTIVITY.ID;
            case TASK -> TASK.ID;
            case QUOTATION -> QUOTATION.ID;
            case OFFERING -> OFFERING.ID;
            case SERVICE_CHANGE -> SERVICE_CHANGE.ID;
            case ATTACHMENT -> ATTACHMENT.ID;
            case WORKSPACE, PERSON, DEVICE, SAVED_VIEW, PAPER, TEMPLATE, SIGNATURE ->
                throw new IllegalArgumentException(type + " is not searched for");
        };
    }

    private static void read(
            DSLContext database, EntityType type, Condition which, Map<UUID, String> extras, Consumer<Searchable> each) {
        switch (type) {
            case DEAL -> deals(database, which, extras, each);
            case COMPANY -> companies(database, which, extras, each);
            case CONTACT -> contacts(database, which, extras, each);
            case ACTIVITY -> activities(database, which, extras, each);
            case TASK -> tasks(database, which, extras, each);
            case QUOTATION -> quotations(database, which, each);
            case OFFERING -> offerings(database, which, each);
            case SERVICE_CHANGE -> serviceChanges(database, which, each);
            case ATTACHMENT -> files(database, which, each);
            case WORKSPACE, PERSON, DEVICE, SAVED_VIEW, PAPER, TEMPLATE, SIGNATURE -> {}
        }
    }

    private static void deals(DSLContext database, Condition which, Map<UUID, String> extras, Consumer<Searchable> each) {
        database.select(DEAL.ID, DEAL.COUNTRY, DEAL.TITLE, DEAL.STAGE, DEAL_TEXT.FOLDED)
                .from(DEAL)
                .leftJoin(DEAL_TEXT)
                .on(DEAL_TEXT.DEAL.eq(DEAL.ID))
                .where(which.and(DEAL.STAGE.isNotNull()))
                .fetchLazy()
                .forEach(row -> {
                    Stage stage = Numbers.stage(row.value4());
                    each.accept(new Searchable(
                            EntityRef.deal(row.value1()),
                            words(row.value2(), row.value3()),
                            stage.code(),
                            words(row.value5(), extras.get(row.value1())),
                            stage.open() ? RANK_OPEN_DEAL : RANK_CLOSED_DEAL));
                });
    }

    private static void companies(DSLContext database, Condition which, Map<UUID, String> extras, Consumer<Searchable> each) {
        database.select(COMPANY.ID, COMPANY.NAME, COMPANY.COUNTRY, COMPANY.WEBSITE, COMPANY.NEXT_STEP)
                .from(COMPANY)
                .where(which.and(COMPANY.LIVE).and(COMPANY.STANDS_FOR.isNull()))
                .fetchLazy()
                .forEach(row -> each.accept(new Searchable(
                        EntityRef.company(row.value1()),
                        row.value2(),
                        row.value3(),
                        words(row.value3(), row.value4(), row.value5(), extras.get(row.value1())),
                        RANK_COMPANY)));
    }

    private static void contacts(DSLContext database, Condition which, Map<UUID, String> extras, Consumer<Searchable> each) {
        Map<UUID, String> companies = new HashMap<>();
        database.select(CONTACT_COMPANY.CONTACT, COMPANY.NAME)
                .from(CONTACT_COMPANY)
                .join(COMPANY)
                .on(COMPANY.ID.eq(CONTACT_COMPANY.COMPANY))
                .join(CONTACT)
                .on(CONTACT.ID.eq(CONTACT_COMPANY.CONTACT))
                .where(which)
                .fetchLazy()
                .forEach(row -> companies.merge(row.value1(), row.value2(), SearchableRows::words));
        database.select(CONTACT.ID, CONTACT.FIRST_NAME, CONTACT.LAST_NAME, CONTACT.EMAIL, CONTACT.JOB_TITLE, CONTACT.PHONE)
                .from(CONTACT)
                .where(which.and(CONTACT.LIVE))
                .fetchLazy()
                .forEach(row -> {
                    String company = companies.getOrDefault(row.value1(), "");
                    each.accept(new Searchable(
                            EntityRef.contact(row.value1()),
                            words(row.value2(), row.value3()),
                            company,
                            words(row.value4(), row.value5(), row.value6(), company, extras.get(row.value1())),
                            RANK_CONTACT));
                });
    }

    private static void quotations(DSLContext database, Condition which, Consumer<Searchable> each) {
        database.select(QUOTATION.ID, QUOTATION.NUMBER, QUOTATION.REVISION, QUOTATION.CUSTOMER)
                .from(QUOTATION)
                .where(which.and(QUOTATION.LIVE))
                .fetchLazy()
                .forEach(row -> each.accept(new Searchable(
                        EntityRef.quotation(row.value1()),
                        row.value2() + " R" + row.value3(),
                        row.value4(),
                        row.value4(),
                        RANK_QUOTATION)));
    }

    private static void serviceChanges(DSLContext database, Condition which, Consumer<Searchable> each) {
        database.select(SERVICE_CHANGE.ID, SERVICE_CHANGE.WHAT, SERVICE_CHANGE.FINDING, SERVICE_CHANGE.ANSWER, DEAL.TITLE)
                .from(SERVICE_CHANGE)
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(SERVICE_CHANGE.DEAL))
                .where(which.and(SERVICE_CHANGE.LIVE))
                .fetchLazy()
                .forEach(row -> each.accept(new Searchable(
                        EntityRef.serviceChange(row.value1()),
                        row.value2().substring(0, Math.min(row.value2().length(), LONGEST_NAME)),
                        words(row.value5()),
                        words(row.value2(), row.value3(), row.value4(), row.value5()),
                        RANK_SERVICE_CHANGE)));
    }

    private static void activities(DSLContext database, Condition which, Map<UUID, String> extras, Consumer<Searchable> each) {
        database.select(ACTIVITY.ID, ACTIVITY.SUBJECT, ACTIVITY.TEXT, COMPANY.NAME)
                .from(ACTIVITY)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(ACTIVITY.COMPANY))
                .where(which.and(ACTIVITY.LIVE))
                .fetchLazy()
                .forEach(row -> each.accept(new Searchable(
                        EntityRef.activity(row.value1()),
                        row.value2(),
                        words(row.value4()),
                        words(row.value3(), row.value4(), extras.get(row.value1())),
                        RANK_ACTIVITY)));
    }

    private static void tasks(DSLContext database, Condition which, Map<UUID, String> extras, Consumer<Searchable> each) {
        database.select(TASK.ID, TASK.WHAT, TASK.DETAILS, TASK.OUTCOME, COMPANY.NAME, DEAL.TITLE)
                .from(TASK)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(TASK.COMPANY))
                .leftJoin(DEAL)
                .on(DEAL.ID.eq(TASK.DEAL))
                .where(which.and(TASK.LIVE))
                .fetchLazy()
                .forEach(row -> {
                    String about = row.value6() == null ? words(row.value5()) : row.value6();
                    each.accept(new Searchable(
                            EntityRef.task(row.value1()),
                            row.value2(),
                            about,
                            words(row.value3(), row.value4(), about, extras.get(row.value1())),
                            RANK_TASK));
                });
    }

    private static void offerings(DSLContext database, Condition which, Consumer<Searchable> each) {
        database.select(OFFERING.ID, OFFERING.NAME, OFFERING.SHAPE, OFFERING.WORDS)
                .from(OFFERING)
                .where(which.and(OFFERING.LIVE))
                .fetchLazy()
                .forEach(row -> each.accept(new Searchable(
                        EntityRef.offering(row.value1()), row.value2(), row.value3(), words(row.value3(), row.value4()), RANK_OFFERING)));
    }

    /// What else is shown of a file is asked for when it was found: its record may be called otherwise by then.
    private static void files(DSLContext database, Condition which, Consumer<Searchable> each) {
        database.select(ATTACHMENT.ID, ATTACHMENT.NAME)
                .from(ATTACHMENT)
                .where(which.and(ATTACHMENT.LIVE))
                .fetchLazy()
                .forEach(row -> each.accept(new Searchable(EntityRef.attachment(row.value1()), row.value2(), "", "", RANK_FILE)));
    }

    private static Map<UUID, String> extras(DSLContext database, Condition which) {
        Map<UUID, String> extras = new HashMap<>();
        database.select(EXTRA.ENTITY, EXTRA.TEXT)
                .from(EXTRA)
                .where(which)
                .fetchLazy()
                .forEach(row -> extras.merge(row.value1(), row.value2(), SearchableRows::words));
        return extras;
    }

    private static String words(@Nullable String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (part != null && !part.isEmpty()) {
                present.add(part);
            }
        }
        return String.join(" ", present);
    }
}
