package stageline.store.task;

import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.PERSON_ROLE;
import static stageline.store.schema.Tables.TASK;
import static stageline.store.schema.Tables.TASK_CONTACT;

import java.time.Instant;
import java.time.LocalDate;
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
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.sales.record.EntityRef;
import stageline.store.Store;
import stageline.store.projection.Among;
import stageline.store.record.Named;
import stageline.store.record.Names;
import stageline.store.schema.tables.records.TaskRecord;

/// What is to be done. Thread-safe; each call asks the database for what was committed last.
public final class TaskQueries {

    /// What should have been done first, what matters on no day last.
    private static final List<OrderField<?>> URGENT_FIRST = List.of(TASK.DUE.asc().nullsLast(), TASK.CREATED, TASK.ID);

    private static final List<OrderField<?>> DONE_LATELY_FIRST = List.of(TASK.DONE.desc(), TASK.ID);

    private final Store store;

    /// @param store whose tasks are looked for
    public TaskQueries(Store store) {
        this.store = store;
    }

    /// The open tasks of a person, by name or by a role they hold: overdue ones first, then by their day, at last those without one.
    public List<TaskLine> open(UUID person) {
        return store.read(database -> lines(database, openOnes().and(of(person)), URGENT_FIRST, Integer.MAX_VALUE));
    }

    /// Everybody's open tasks, in the same order.
    public List<TaskLine> open() {
        return store.read(database -> lines(database, openOnes(), URGENT_FIRST, Integer.MAX_VALUE));
    }

    /// How many open tasks of a person are to be done on a day or were before.
    public int due(UUID person, LocalDate today) {
        return store.read(database -> database.fetchCount(TASK, openOnes().and(TASK.DUE.le(today)).and(of(person))));
    }

    /// The open tasks of a deal, company or contact, the urgent first. Those of a company are also those of its deals and its contacts.
    public List<TaskLine> open(EntityRef record) {
        return store.read(database -> lines(database, openOnes().and(of(record)), URGENT_FIRST, Integer.MAX_VALUE));
    }

    /// The open tasks about a quotation, in the order in which they were made.
    public List<TaskLine> about(UUID quotation) {
        return store.read(database -> lines(
                database, openOnes().and(TASK.QUOTATION.eq(quotation)), List.of(TASK.CREATED, TASK.ID), Integer.MAX_VALUE));
    }

    /// The open tasks that are done on a record, in the order in which they were made.
    public List<TaskLine> doneOn(EntityRef record) {
        return store.read(database -> lines(
                database, openOnes().and(TASK.DONE_ON.eq(record.text())), List.of(TASK.CREATED, TASK.ID), Integer.MAX_VALUE));
    }

    /// The tasks that are or were done on a record, in the order in which they were made.
    public List<TaskLine> everDoneOn(EntityRef record) {
        return store.read(database -> lines(
                database,
                DSL.condition(TASK.LIVE).and(TASK.DONE_ON.eq(record.text())),
                List.of(TASK.CREATED, TASK.ID),
                Integer.MAX_VALUE));
    }

    /// What was done for a deal, company or contact, the latest first.
    ///
    /// @param most how many at most
    public List<TaskLine> done(EntityRef record, int most) {
        return store.read(database -> lines(
                database, DSL.condition(TASK.LIVE).and(TASK.DONE.isNotNull()).and(of(record)), DONE_LATELY_FIRST, most));
    }

    /// A task; empty where there is none, or where it was removed.
    public Optional<TaskLine> find(UUID task) {
        Condition there = DSL.condition(TASK.LIVE).and(TASK.ID.eq(task));
        return store.read(database -> lines(database, there, URGENT_FIRST, 1)).stream().findFirst();
    }

    private static Condition openOnes() {
        return TASK.DONE.isNull().and(TASK.LIVE);
    }

    /// Where a person and a role were named without having seen each other, it is the person's.
    private static Condition of(UUID person) {
        Condition role = TASK.ROLE.in(DSL.select(PERSON_ROLE.ROLE).from(PERSON_ROLE).where(PERSON_ROLE.PERSON.eq(person)));
        return TASK.PERSON.eq(person).or(TASK.PERSON.isNull().and(role));
    }

    private static Condition of(EntityRef record) {
        return switch (record.type()) {
            case DEAL -> TASK.DEAL.eq(record.id());
            case CONTACT -> TASK.ID.in(
                    DSL.select(TASK_CONTACT.TASK).from(TASK_CONTACT).where(TASK_CONTACT.CONTACT.eq(record.id())));
            case COMPANY -> TASK.ID.in(DSL.select(TASK.as("own").ID)
                    .from(TASK.as("own"))
                    .where(TASK.as("own").COMPANY.eq(record.id()))
                    .union(DSL.select(TASK.as("sold").ID)
                            .from(DEAL)
                            .join(TASK.as("sold")).on(TASK.as("sold").DEAL.eq(DEAL.ID))
                            .where(DEAL.COMPANY.eq(record.id())))
                    .union(DSL.select(TASK_CONTACT.TASK)
                            .from(CONTACT_COMPANY)
                            .join(TASK_CONTACT).on(TASK_CONTACT.CONTACT.eq(CONTACT_COMPANY.CONTACT))
                            .where(CONTACT_COMPANY.COMPANY.eq(record.id()))));
            case WORKSPACE, PERSON, DEVICE, ACTIVITY, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> DSL.falseCondition();
        };
    }

    private static List<TaskLine> lines(DSLContext database, Condition which, List<OrderField<?>> order, int most) {
        List<TaskRecord> rows = database.selectFrom(TASK).where(which).orderBy(order).limit(most).fetch();
        Map<UUID, List<UUID>> contacts = new HashMap<>();
        database.select(TASK_CONTACT.TASK, TASK_CONTACT.CONTACT)
                .from(TASK_CONTACT)
                .where(Among.of(TASK_CONTACT.TASK, rows.stream().map(TaskRecord::getId).toArray(UUID[]::new)))
                .orderBy(TASK_CONTACT.CONTACT)
                .forEach(row -> contacts.computeIfAbsent(row.value1(), task -> new ArrayList<>()).add(row.value2()));
        Set<EntityRef> mentioned = new HashSet<>();
        for (TaskRecord row : rows) {
            ref(row.getPerson()).map(EntityRef::person).ifPresent(mentioned::add);
            ref(row.getMaker()).map(EntityRef::person).ifPresent(mentioned::add);
            ref(row.getCompany()).map(EntityRef::company).ifPresent(mentioned::add);
            ref(row.getDeal()).map(EntityRef::deal).ifPresent(mentioned::add);
            on(row).ifPresent(mentioned::add);
            ref(row.getQuotation()).map(EntityRef::quotation).ifPresent(mentioned::add);
            contacts.getOrDefault(row.getId(), List.of()).forEach(contact -> mentioned.add(EntityRef.contact(contact)));
        }
        Map<EntityRef, Named> names = Names.of(database, mentioned);
        return rows.stream().map(row -> line(row, contacts.getOrDefault(row.getId(), List.of()), names)).toList();
    }

    private static Optional<UUID> ref(@Nullable UUID id) {
        return Optional.ofNullable(id);
    }

    private static Optional<EntityRef> on(TaskRecord row) {
        return Optional.ofNullable(row.getDoneOn()).flatMap(EntityRef::ofText);
    }

    private static TaskLine line(TaskRecord row, List<UUID> contacts, Map<EntityRef, Named> names) {
        return new TaskLine(
                row.getId(),
                row.getWhat(),
                row.getDetails(),
                row.getKind(),
                ref(row.getPerson()).map(id -> named(EntityRef.person(id), names)),
                Optional.ofNullable(row.getRole()),
                Optional.ofNullable(row.getDue()),
                Optional.ofNullable(row.getDone()).map(Instant::ofEpochMilli),
                row.getOutcome(),
                ref(row.getDeal()).map(id -> named(EntityRef.deal(id), names)),
                ref(row.getCompany()).map(id -> named(EntityRef.company(id), names)),
                contacts.stream().map(id -> named(EntityRef.contact(id), names)).toList(),
                ref(row.getQuotation()).map(id -> named(EntityRef.quotation(id), names)),
                on(row).map(record -> named(record, names)),
                ref(row.getMaker()).map(id -> named(EntityRef.person(id), names)),
                Instant.ofEpochMilli(row.getCreated()),
                row.getAttention());
    }

    private static Named named(EntityRef entity, Map<EntityRef, Named> names) {
        return names.getOrDefault(entity, new Named(entity, "", false));
    }
}
