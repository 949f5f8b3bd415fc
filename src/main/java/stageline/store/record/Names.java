package stageline.store.record;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.ATTACHMENT;
import static stageline.store.schema.Tables.COMPANY;
import static stageline.store.schema.Tables.CONTACT;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEVICE;
import static stageline.store.schema.Tables.OFFERING;
import static stageline.store.schema.Tables.PAPER;
import static stageline.store.schema.Tables.PERSON;
import static stageline.store.schema.Tables.QUOTATION;
import static stageline.store.schema.Tables.SAVED_VIEW;
import static stageline.store.schema.Tables.SERVICE_CHANGE;
import static stageline.store.schema.Tables.SIGNATURE;
import static stageline.store.schema.Tables.TASK;
import static stageline.store.schema.Tables.TEMPLATE;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import stageline.sales.naming.DealName;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.projection.Among;
import stageline.store.projection.Chunks;
import stageline.store.projection.Numbers;

/// What records are called.
public final class Names {

    private Names() {}

    /// The names of some records; those that no table knows are left out.
    public static Map<EntityRef, Named> of(DSLContext database, Collection<EntityRef> entities) {
        Map<EntityType, List<EntityRef>> byType = entities.stream()
                .distinct()
                .collect(Collectors.groupingBy(EntityRef::type, () -> new EnumMap<>(EntityType.class), Collectors.toList()));
        Map<EntityRef, Named> names = new HashMap<>();
        byType.forEach((type, refs) -> {
            for (List<EntityRef> some : Chunks.of(refs)) {
                UUID[] ids = some.stream().map(EntityRef::id).toArray(UUID[]::new);
                read(database, type, ids).forEach(named -> names.put(named.entity(), named));
            }
        });
        return names;
    }

    private static List<Named> read(DSLContext database, EntityType type, UUID[] ids) {
        return switch (type) {
            case DEAL -> database.select(DEAL.ID, DEAL.COUNTRY, DEAL.TITLE, DEAL.STAGE)
                    .from(DEAL)
                    .where(Among.of(DEAL.ID, ids))
                    .fetch(row -> new Named(
                            EntityRef.deal(row.value1()), deal(row.value2(), row.value3(), row.value4()), row.value4() != null));
            case COMPANY -> simple(database, type, COMPANY, COMPANY.ID, COMPANY.NAME, DSL.condition(COMPANY.LIVE)
                    .and(COMPANY.STANDS_FOR.isNull()), ids);
            case CONTACT -> database.select(CONTACT.ID, CONTACT.FIRST_NAME, CONTACT.LAST_NAME, CONTACT.EMAIL, CONTACT.LIVE)
                    .from(CONTACT)
                    .where(Among.of(CONTACT.ID, ids))
                    .fetch(row -> new Named(
                            EntityRef.contact(row.value1()), contact(row.value2(), row.value3(), row.value4()), row.value5()));
            case PERSON -> simple(database, type, PERSON, PERSON.ID, PERSON.NAME, DSL.condition(PERSON.LIVE), ids);
            case ACTIVITY -> simple(
                    database, type, ACTIVITY, ACTIVITY.ID, DSL.when(ACTIVITY.SUBJECT.ne(""), ACTIVITY.SUBJECT)
                            .otherwise(DSL.left(ACTIVITY.TEXT, 80)),
                    DSL.condition(ACTIVITY.LIVE), ids);
            case DEVICE -> simple(database, type, DEVICE, DEVICE.ID, DEVICE.NAME, DSL.condition(DEVICE.LIVE), ids);
            case SAVED_VIEW -> simple(database, type, SAVED_VIEW, SAVED_VIEW.ID, SAVED_VIEW.NAME, DSL.condition(SAVED_VIEW.LIVE), ids);
            case TASK -> simple(database, type, TASK, TASK.ID, TASK.WHAT, DSL.condition(TASK.LIVE), ids);
            case QUOTATION -> simple(database, type, QUOTATION, QUOTATION.ID, called(), DSL.condition(QUOTATION.LIVE), ids);
            case PAPER -> database.select(PAPER.ID, called(), PAPER.LIVE)
                    .from(PAPER)
                    .join(QUOTATION).on(QUOTATION.ID.eq(PAPER.QUOTATION))
                    .where(Among.of(PAPER.ID, ids))
                    .fetch(row -> new Named(EntityRef.paper(row.value1()), row.value2(), row.value3()));
            case OFFERING -> simple(database, type, OFFERING, OFFERING.ID, OFFERING.NAME, DSL.condition(OFFERING.LIVE), ids);
            case ATTACHMENT ->
                simple(database, type, ATTACHMENT, ATTACHMENT.ID, ATTACHMENT.NAME, DSL.condition(ATTACHMENT.LIVE), ids);
            case SIGNATURE -> simple(database, type, SIGNATURE, SIGNATURE.ID, SIGNATURE.NAME, DSL.condition(SIGNATURE.LIVE), ids);
            case SERVICE_CHANGE -> simple(
                    database, type, SERVICE_CHANGE, SERVICE_CHANGE.ID, DSL.left(SERVICE_CHANGE.WHAT, 80),
                    DSL.condition(SERVICE_CHANGE.LIVE), ids);
            case TEMPLATE -> simple(database, type, TEMPLATE, TEMPLATE.ID, TEMPLATE.CALLED, DSL.condition(TEMPLATE.LIVE), ids);
            case WORKSPACE -> List.of();
        };
    }

    /// A quotation's number and its revision.
    private static Field<String> called() {
        return DSL.concat(QUOTATION.NUMBER, DSL.inline(" R"), QUOTATION.REVISION.cast(SQLDataType.VARCHAR));
    }

    private static List<Named> simple(
            DSLContext database, EntityType type, Table<?> table, TableField<?, UUID> id, Field<String> name, Condition live, UUID[] ids) {
        SelectField<Boolean> there = DSL.field(live);
        return database.select(id, name, there)
                .from(table)
                .where(Among.of(id, ids))
                .fetch((Record3<UUID, String, Boolean> row) -> new Named(new EntityRef(type, row.value1()), row.value2(), row.value3()));
    }

    /// A deal's name as shown: country and title, `Lost` in front where it is lost.
    static String deal(String country, String title, @Nullable Byte stage) {
        String name = Stream.of(country, title).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        boolean lost = stage != null && Numbers.stage(stage) == Stage.LOST;
        return lost ? DealName.markedLost(name) : name;
    }

    /// A contact's name as shown, the address where it has none.
    static String contact(String first, String last, String email) {
        String name = Stream.of(first, last).filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        return name.isEmpty() ? email : name;
    }
}
