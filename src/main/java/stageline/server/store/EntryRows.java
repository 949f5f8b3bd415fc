package stageline.server.store;

import static stageline.server.store.schema.Tables.ENTRY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.Hash;
import stageline.ledger.Payload;
import stageline.ledger.Receipt;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Received.Numbered;
import stageline.ledger.proof.MerkleHashing;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Stamp;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.server.store.schema.tables.records.EntryRecord;

/// The rows of a workspace's entries. Used by one thread.
final class EntryRows {

    private static final NewRows INSERT = new NewRows(ENTRY);
    private static final String REVOKED = "revoked";
    private static final int MOST_FACTS = 1_000;
    private static final int MOST_OPERATIONS_AT_ONCE = 500;
    /// A value of H2 holds so many bytes.
    private static final int LONGEST_VALUE = 1 << 20;

    private final DSLContext database;
    private final UUID workspace;
    private final EntryFacts facts = new EntryFacts();

    EntryRows(DSLContext database, UUID workspace) {
        this.database = database;
        this.workspace = workspace;
    }

    /// Adds entries, which must be whole.
    ///
    /// @param first the number of the first
    void add(long first, List<Numbered> entries) {
        List<EntryRecord> rows = new ArrayList<>(entries.size());
        for (Numbered numbered : entries) {
            rows.add(row(first + rows.size(), numbered.receipt(), numbered.entry().orElseThrow()));
        }
        INSERT.insert(database, rows);
    }

    private EntryRecord row(long number, Receipt receipt, EncodedEntry encoded) {
        Entry entry = encoded.entry();
        EntryRecord row = new EntryRecord();
        row.setWorkspace(workspace);
        row.setNumber(number);
        row.setDevice(entry.device());
        row.setN(entry.n());
        row.setOperation(entry.operation().first());
        row.setEntityType(EntityType.ofCode(entry.occurrence().entityType()).orElse(EntityType.WORKSPACE).code());
        row.setEntity(entry.occurrence().entity());
        if (revokes(entry) && facts.fact(encoded).event() instanceof Event.Revoked(OperationId revoked)) {
            row.setRevokedDevice(revoked.device());
            row.setRevokedOperation(revoked.first());
        }
        row.setReceived(receipt.receivedMillis());
        row.setStatus(receipt.status());
        row.setLeaf(MerkleHashing.leaf(number, receipt).bytes());
        row.setHeader(entry.bytes());
        byte[] payload = encoded.payload().map(Payload::bytes).orElse(null);
        if (payload != null && payload.length > LONGEST_VALUE) {
            row.setPayload(Arrays.copyOf(payload, LONGEST_VALUE));
            row.setPayloadRest(Arrays.copyOfRange(payload, LONGEST_VALUE, payload.length));
        } else {
            row.setPayload(payload);
            row.setPayloadRest(null);
        }
        row.setPayloadSize(encoded.payloadSize());
        return row;
    }

    /// Whether an entry is an undo, or the redo of one.
    static boolean revokes(Entry entry) {
        return entry.occurrence().eventType().equals(REVOKED);
    }

    List<Hash> hashes(UUID device, long first, long last) {
        return database.select(ENTRY.HEADER)
                .from(ENTRY)
                .where(ENTRY.WORKSPACE.eq(workspace), ENTRY.DEVICE.eq(device), ENTRY.N.between(first, last))
                .orderBy(ENTRY.N)
                .fetch(row -> Entry.decode(row.value1()).hash());
    }

    List<Fact> facts(EntityRef entity) {
        return database.selectFrom(ENTRY)
                .where(counts(), ENTRY.ENTITY.eq(entity.id()), ENTRY.ENTITY_TYPE.eq(entity.type().code()))
                .fetch(this::fact);
    }

    List<EntityRef> records(EntityType type) {
        return database.selectDistinct(ENTRY.ENTITY)
                .from(ENTRY)
                .where(counts(), ENTRY.ENTITY_TYPE.eq(type.code()))
                .orderBy(ENTRY.ENTITY)
                .fetch(row -> new EntityRef(type, row.value1()));
    }

    List<Fact> facts(OperationId operation) {
        return database.selectFrom(ENTRY)
                .where(ENTRY.WORKSPACE.eq(workspace), ENTRY.DEVICE.eq(operation.device()), ENTRY.OPERATION.eq(operation.first()))
                .orderBy(ENTRY.N)
                .limit(MOST_FACTS)
                .fetch(this::fact);
    }

    /// Device by device: of several columns at once H2 asks no index.
    List<Fact> revocationsOf(Collection<OperationId> operations) {
        Map<UUID, List<Long>> byDevice = new HashMap<>();
        operations.forEach(each -> byDevice.computeIfAbsent(each.device(), device -> new ArrayList<>()).add(each.first()));
        List<Fact> revocations = new ArrayList<>();
        byDevice.forEach((device, all) -> {
            for (int from = 0; from < all.size(); from += MOST_OPERATIONS_AT_ONCE) {
                List<Long> some = all.subList(from, Math.min(from + MOST_OPERATIONS_AT_ONCE, all.size()));
                revocations.addAll(database.selectFrom(ENTRY)
                        .where(counts(), ENTRY.REVOKED_DEVICE.eq(device), ENTRY.REVOKED_OPERATION.in(some))
                        .fetch(this::fact));
            }
        });
        return revocations;
    }

    private Condition counts() {
        return ENTRY.WORKSPACE.eq(workspace).and(ENTRY.STATUS.eq(Receipt.ACCEPTED));
    }

    private Fact fact(EntryRecord row) {
        Numbered numbered = numbered(row);
        EncodedEntry encoded = numbered.entry().orElseThrow();
        Entry entry = encoded.entry();
        Fact fact = facts.fact(encoded);
        long clock = numbered.receipt().effective(entry.clock()).packed();
        return new Fact(new Stamp(clock, entry.device(), entry.n()), fact.operation(), fact.entity(), fact.event(), fact.origin());
    }

    /// The entries with these numbers, in their order.
    List<Numbered> between(long first, long last) {
        return database.selectFrom(ENTRY)
                .where(ENTRY.WORKSPACE.eq(workspace), ENTRY.NUMBER.between(first, last))
                .orderBy(ENTRY.NUMBER)
                .fetch(EntryRows::numbered);
    }

    /// The number of an entry and its receipt; empty where it is not here.
    Optional<Place> place(UUID device, long n) {
        return database.selectFrom(ENTRY)
                .where(ENTRY.WORKSPACE.eq(workspace), ENTRY.DEVICE.eq(device), ENTRY.N.eq(n))
                .fetchOptional(row -> new Place(row.getNumber(), receipt(row, Entry.decode(row.getHeader()))));
    }

    /// Where an entry stands in the ledger.
    record Place(long number, Receipt receipt) {}

    private static Numbered numbered(EntryRecord row) {
        Entry entry = Entry.decode(row.getHeader());
        byte @Nullable [] payload = row.getPayload();
        EncodedEntry encoded = payload == null
                ? EncodedEntry.erased(entry, row.getPayloadSize())
                : EncodedEntry.of(entry, Payload.decode(whole(payload, row.getPayloadRest())));
        return new Numbered(receipt(row, entry), Optional.of(encoded));
    }

    private static byte[] whole(byte[] payload, byte @Nullable [] rest) {
        if (rest == null) {
            return payload;
        }
        byte[] whole = Arrays.copyOf(payload, payload.length + rest.length);
        System.arraycopy(rest, 0, whole, payload.length, rest.length);
        return whole;
    }

    private static Receipt receipt(EntryRecord row, Entry entry) {
        return new Receipt(entry.id(), entry.hash(), row.getReceived(), row.getStatus());
    }
}
