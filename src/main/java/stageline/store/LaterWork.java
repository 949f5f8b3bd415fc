package stageline.store;

import static stageline.store.schema.Tables.ACTIVITY;
import static stageline.store.schema.Tables.ACTIVITY_CONTACT;
import static stageline.store.schema.Tables.CONTACT_COMPANY;
import static stageline.store.schema.Tables.DEAL;
import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.ResultQuery;
import org.jooq.Table;
import stageline.sales.event.OperationId;
import stageline.sales.fold.Revocations;
import stageline.sales.record.EntityType;
import stageline.store.projection.Numbers;
import stageline.store.projection.Words;
import stageline.store.schema.tables.LedgerEntry;

/// What was done since with the records that an operation made: undoing it hides that work together with the records.
///
/// Work is a change of such a record, or a record made later that speaks of it: an activity, a deal, a contact, a link. What is undone
/// itself does not count. The workspace itself and its devices, whose making can't be undone, are left out.
public final class LaterWork {

    private static final LedgerEntry MADE = LEDGER_ENTRY.as("made");
    private static final LedgerEntry LATER = LEDGER_ENTRY.as("later");

    /// Where records speak of others.
    private static final List<Mention> MENTIONS = List.of(
            new Mention(ACTIVITY, ACTIVITY.ID, ACTIVITY.DEAL),
            new Mention(ACTIVITY, ACTIVITY.ID, ACTIVITY.COMPANY),
            new Mention(ACTIVITY_CONTACT, ACTIVITY_CONTACT.ACTIVITY, ACTIVITY_CONTACT.CONTACT),
            new Mention(DEAL, DEAL.ID, DEAL.COMPANY),
            new Mention(DEAL_CONTACT, DEAL_CONTACT.DEAL, DEAL_CONTACT.CONTACT),
            new Mention(CONTACT_COMPANY, CONTACT_COMPANY.CONTACT, CONTACT_COMPANY.COMPANY));

    private final Store store;
    private final StateReader states;

    /// @param store whose ledger is asked
    public LaterWork(Store store) {
        this.store = store;
        this.states = new StateReader(store);
    }

    private record Mention(Table<?> table, Field<UUID> by, Field<UUID> of) {}

    /// How many of the records that an operation made were worked on since, by kind; kinds without any are left out. An operation that
    /// made nothing costs one look into an index.
    public Map<EntityType, Integer> on(OperationId operation) {
        Words words = store.words();
        Optional<Integer> device = words.known(operation.device().toString());
        if (device.isEmpty()) {
            return Map.of();
        }
        Condition made = MADE.DEVICE.eq(device.get())
                .and(MADE.OPERATION.eq(operation.first()))
                .and(MADE.KIND.eq(Numbers.of(EventKind.CREATED)))
                .and(MADE.ENTITY_TYPE.notIn(Numbers.of(EntityType.WORKSPACE), Numbers.of(EntityType.DEVICE)));
        return store.read(database -> {
            if (!database.fetchExists(MADE, made)) {
                return Map.of();
            }
            Work work = new Work(operation, states.revocations(database));
            work.add(changes(database, made));
            MENTIONS.forEach(mention -> work.add(mentions(database, made, mention)));
            return work.counted();
        });
    }

    private static ResultQuery<Record4<Byte, UUID, Integer, Long>> changes(DSLContext database, Condition made) {
        return database.selectDistinct(MADE.ENTITY_TYPE, MADE.ENTITY, LATER.DEVICE, LATER.OPERATION)
                .from(MADE)
                .join(LATER).on(LATER.ENTITY.eq(MADE.ENTITY)).and(LATER.POSITION.gt(MADE.POSITION)).and(LedgerRows.counts(LATER))
                .where(made);
    }

    private static ResultQuery<Record4<Byte, UUID, Integer, Long>> mentions(DSLContext database, Condition made, Mention mention) {
        return database.selectDistinct(MADE.ENTITY_TYPE, MADE.ENTITY, LATER.DEVICE, LATER.OPERATION)
                .from(MADE)
                .join(mention.table()).on(mention.of().eq(MADE.ENTITY))
                .join(LATER).on(LATER.ENTITY.eq(mention.by())).and(LATER.POSITION.gt(MADE.POSITION)).and(LedgerRows.counts(LATER))
                .and(LATER.KIND.eq(Numbers.of(EventKind.CREATED)))
                .where(made);
    }

    /// Counts each record once.
    private final class Work {

        private final OperationId operation;
        private final Revocations revocations;
        private final Map<EntityType, Set<UUID>> found = new EnumMap<>(EntityType.class);

        Work(OperationId operation, Revocations revocations) {
            this.operation = operation;
            this.revocations = revocations;
        }

        void add(ResultQuery<Record4<Byte, UUID, Integer, Long>> query) {
            query.forEach(row -> {
                OperationId by = new OperationId(store.words().id(row.value3()), row.value4());
                if (!by.equals(operation) && !revocations.revoked(by)) {
                    found.computeIfAbsent(Numbers.entityType(row.value1()), type -> new HashSet<>()).add(row.value2());
                }
            });
        }

        Map<EntityType, Integer> counted() {
            Map<EntityType, Integer> counted = new EnumMap<>(EntityType.class);
            found.forEach((type, records) -> counted.put(type, records.size()));
            return counted;
        }
    }
}
