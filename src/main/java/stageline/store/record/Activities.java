package stageline.store.record;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.ACTIVITY_CONTACT;
import static stageline.store.schema.Tables.CONTACT_COMPANY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.people.LeadStatus.Touch;
import stageline.sales.record.EntityRef;
import stageline.store.projection.Among;
import stageline.store.schema.tables.records.ActivityRecord;

/// Activities of a record: of a deal those about it; of a contact those with it; of a company those with it or one of its contacts.
final class Activities {

    private Activities() {}

    static List<ActivityLine> page(DSLContext database, EntityRef of, int offset, int limit) {
        List<ActivityRecord> rows = database.selectFrom(ACTIVITY)
                .where(ACTIVITY.LIVE)
                .and(of(of))
                .orderBy(ACTIVITY.AT.desc(), ACTIVITY.ID.desc())
                .limit(limit)
                .offset(offset)
                .fetch();
        return lines(database, rows);
    }

    static long count(DSLContext database, EntityRef of) {
        return database.fetchCount(ACTIVITY, DSL.condition(ACTIVITY.LIVE).and(of(of)));
    }

    /// The activities with a company or its contacts, as its lead status looks at them.
    static List<Touch> touches(DSLContext database, UUID company) {
        return database.select(ACTIVITY.ID, ACTIVITY.AT, ACTIVITY.KIND, ACTIVITY.DIRECTION)
                .from(ACTIVITY)
                .where(ACTIVITY.LIVE)
                .and(of(EntityRef.company(company)))
                .fetch(row -> new Touch(row.value1(), Instant.ofEpochMilli(row.value2()), row.value3(), row.value4()));
    }

    private static Condition of(EntityRef entity) {
        return switch (entity.type()) {
            case DEAL -> ACTIVITY.DEAL.eq(entity.id());
            case CONTACT -> ACTIVITY.ID.in(
                    DSL.select(ACTIVITY_CONTACT.ACTIVITY).from(ACTIVITY_CONTACT).where(ACTIVITY_CONTACT.CONTACT.eq(entity.id())));
            case COMPANY -> ACTIVITY.ID.in(DSL.select(ACTIVITY.as("own").ID)
                    .from(ACTIVITY.as("own"))
                    .where(ACTIVITY.as("own").COMPANY.eq(entity.id()))
                    .union(DSL.select(ACTIVITY_CONTACT.ACTIVITY)
                            .from(CONTACT_COMPANY)
                            .join(ACTIVITY_CONTACT).on(ACTIVITY_CONTACT.CONTACT.eq(CONTACT_COMPANY.CONTACT))
                            .where(CONTACT_COMPANY.COMPANY.eq(entity.id()))));
            case PERSON -> ACTIVITY.AUTHOR.eq(entity.id());
            case ACTIVITY -> ACTIVITY.ID.eq(entity.id());
            case WORKSPACE, DEVICE, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> DSL.falseCondition();
        };
    }

    private static List<ActivityLine> lines(DSLContext database, List<ActivityRecord> rows) {
        Map<UUID, List<UUID>> contacts = new HashMap<>();
        database.select(ACTIVITY_CONTACT.ACTIVITY, ACTIVITY_CONTACT.CONTACT)
                .from(ACTIVITY_CONTACT)
                .where(Among.of(ACTIVITY_CONTACT.ACTIVITY, rows.stream().map(ActivityRecord::getId).toArray(UUID[]::new)))
                .forEach(row -> contacts.computeIfAbsent(row.value1(), a -> new ArrayList<>()).add(row.value2()));
        Set<EntityRef> mentioned = new HashSet<>();
        for (ActivityRecord row : rows) {
            ref(row.getAuthor()).map(EntityRef::person).ifPresent(mentioned::add);
            ref(row.getCompany()).map(EntityRef::company).ifPresent(mentioned::add);
            ref(row.getDeal()).map(EntityRef::deal).ifPresent(mentioned::add);
            contacts.getOrDefault(row.getId(), List.of()).forEach(contact -> mentioned.add(EntityRef.contact(contact)));
        }
        Map<EntityRef, Named> names = Names.of(database, mentioned);
        return rows.stream().map(row -> line(row, contacts.getOrDefault(row.getId(), List.of()), names)).toList();
    }

    private static Optional<UUID> ref(@Nullable UUID id) {
        return Optional.ofNullable(id);
    }

    private static ActivityLine line(ActivityRecord row, List<UUID> contacts, Map<EntityRef, Named> names) {
        return new ActivityLine(
                row.getId(),
                row.getKind(),
                row.getDirection(),
                Instant.ofEpochMilli(row.getAt()),
                ref(row.getAuthor()).map(id -> named(EntityRef.person(id), names)),
                row.getSubject(),
                row.getText(),
                ref(row.getCompany()).map(id -> named(EntityRef.company(id), names)),
                ref(row.getDeal()).map(id -> named(EntityRef.deal(id), names)),
                contacts.stream().map(id -> named(EntityRef.contact(id), names)).toList(),
                row.getAttention());
    }

    private static Named named(EntityRef entity, Map<EntityRef, Named> names) {
        return names.getOrDefault(entity, new Named(entity, "", false));
    }
}
