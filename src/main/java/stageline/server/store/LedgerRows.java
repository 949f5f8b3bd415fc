package stageline.server.store;

import static stageline.server.store.schema.Tables.CHAIN;
import static stageline.server.store.schema.Tables.EPOCH;
import static stageline.server.store.schema.Tables.LEDGER;
import static stageline.server.store.schema.Tables.PUSH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ByteWriter;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.journal.Received.Numbered;
import stageline.server.core.Accepted;
import stageline.server.core.Tally;
import stageline.server.store.schema.tables.records.LedgerRecord;
import stageline.server.store.schema.tables.records.PushRecord;

/// The rows of a workspace's ledger: how far it is, epochs, pushes, and the tree above. Used by one thread.
final class LedgerRows {

    private final DSLContext database;
    private final UUID workspace;
    private final EntryRows entries;

    LedgerRows(DSLContext database, UUID workspace) {
        this.database = database;
        this.workspace = workspace;
        this.entries = new EntryRows(database, workspace);
    }

    EntryRows entries() {
        return entries;
    }

    /// How far a workspace is.
    ///
    /// @param device the server's device; absent before the first epoch began
    /// @param people the number of the last entry that concerns [People]
    record State(Tally tally, Optional<UUID> device, long people) {

        /// Of a workspace that nobody knows.
        static final State START = new State(Tally.START, Optional.empty(), 0);

        /// With a push.
        State with(Accepted accepted, Tally after) {
            return new State(after, device, People.concerned(accepted) ? accepted.last() : people);
        }
    }

    /// How far it is, for who only reads.
    State state() {
        return select().fetchOptional(LedgerRows::state).orElse(State.START);
    }

    /// How far it is, for who holds it until the transaction ends; waits for who holds it now.
    State hold() {
        Optional<State> known = select().forUpdate().fetchOptional(LedgerRows::state);
        if (known.isPresent()) {
            return known.get();
        }
        database.insertInto(LEDGER)
                .set(LEDGER.WORKSPACE, workspace)
                .set(LEDGER.EPOCH, 0L)
                .set(LEDGER.SIZE, 0L)
                .set(LEDGER.RECEIVED, 0L)
                .set(LEDGER.ROOTS, new byte[0])
                .onConflictDoNothing()
                .execute();
        return select().forUpdate().fetchSingle(LedgerRows::state);
    }

    private SelectConditionStep<LedgerRecord> select() {
        return database.selectFrom(LEDGER).where(LEDGER.WORKSPACE.eq(workspace));
    }

    private static State state(LedgerRecord row) {
        byte[] joined = row.getRoots();
        List<Hash> roots = new ArrayList<>();
        for (int at = 0; at < joined.length; at += Hash.LENGTH) {
            roots.add(Hash.of(Arrays.copyOfRange(joined, at, at + Hash.LENGTH)));
        }
        @Nullable UUID device = row.getServerDevice();
        return new State(new Tally(row.getEpoch(), row.getSize(), row.getReceived(), roots), Optional.ofNullable(device), row.getPeople());
    }

    /// Adds a push.
    ///
    /// @param after how far the ledger is with it
    void add(Accepted accepted, Tally after) {
        entries.add(accepted.first(), accepted.entries());
        ChainHead head = accepted.head().head();
        database.insertInto(PUSH)
                .set(PUSH.WORKSPACE, workspace)
                .set(PUSH.LAST, accepted.last())
                .set(PUSH.FIRST, accepted.first())
                .set(PUSH.BYTES, accepted.entries().stream().flatMap(each -> each.entry().stream()).mapToLong(EncodedEntry::size).sum())
                .set(PUSH.DEVICE, head.device())
                .set(PUSH.N, head.n())
                .set(PUSH.HASH, head.hash().bytes())
                .set(PUSH.SIGNATURE, accepted.head().signature())
                .set(PUSH.ROOT, accepted.root().bytes())
                .execute();
        put(head);
        tree().grow(accepted.first() - 1, after.size());
    }

    /// The end of a device's chain; empty where it has none here.
    Optional<ChainHead> head(UUID device) {
        return database.selectFrom(CHAIN)
                .where(CHAIN.WORKSPACE.eq(workspace), CHAIN.DEVICE.eq(device))
                .fetchOptional(row -> new ChainHead(row.getDevice(), row.getN(), Hash.of(row.getHash())));
    }

    private void put(ChainHead head) {
        int known = database.update(CHAIN)
                .set(CHAIN.N, head.n())
                .set(CHAIN.HASH, head.hash().bytes())
                .where(CHAIN.WORKSPACE.eq(workspace), CHAIN.DEVICE.eq(head.device()))
                .execute();
        if (known == 0) {
            database.insertInto(CHAIN)
                    .set(CHAIN.WORKSPACE, workspace)
                    .set(CHAIN.DEVICE, head.device())
                    .set(CHAIN.N, head.n())
                    .set(CHAIN.HASH, head.hash().bytes())
                    .execute();
        }
    }

    /// Stores how far the ledger is.
    void put(State state) {
        Tally tally = state.tally();
        ByteWriter roots = new ByteWriter(tally.roots().size() * Hash.LENGTH);
        tally.roots().forEach(root -> roots.bytes(root.bytes()));
        database.update(LEDGER)
                .set(LEDGER.EPOCH, tally.epoch())
                .set(LEDGER.SIZE, tally.size())
                .set(LEDGER.RECEIVED, tally.receivedMillis())
                .set(LEDGER.ROOTS, roots.toByteArray())
                .set(LEDGER.SERVER_DEVICE, state.device().orElse(null))
                .set(LEDGER.PEOPLE, state.people())
                .where(LEDGER.WORKSPACE.eq(workspace))
                .execute();
    }

    /// Notes at which size an epoch began.
    void begin(long epoch, long size) {
        database.insertInto(EPOCH).set(EPOCH.WORKSPACE, workspace).set(EPOCH.EPOCH_, epoch).set(EPOCH.SIZE, size).execute();
    }

    /// The fewest entries with which an epoch after this one began; empty where none did.
    Optional<Long> keptSince(long epoch) {
        return Optional.ofNullable(database.select(DSL.min(EPOCH.SIZE))
                .from(EPOCH)
                .where(EPOCH.WORKSPACE.eq(workspace), EPOCH.EPOCH_.gt(epoch))
                .fetchOne(0, Long.class));
    }

    StoredTree tree() {
        return new StoredTree(database, workspace);
    }

    /// As [stageline.server.core.ReadLedger#pushes].
    List<Accepted> pushes(long after, int most, long bytes) {
        List<PushRecord> rows = rows(after, most, bytes);
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Numbered> all = entries.between(rows.getFirst().getFirst(), rows.getLast().getLast());
        List<Accepted> pushes = new ArrayList<>(rows.size());
        int from = 0;
        for (PushRecord row : rows) {
            int to = from + (int) (row.getLast() - row.getFirst() + 1);
            ChainHead head = new ChainHead(row.getDevice(), row.getN(), Hash.of(row.getHash()));
            pushes.add(new Accepted(row.getFirst(), all.subList(from, to), new HeadSignature(head, row.getSignature()),
                    Hash.of(row.getRoot())));
            from = to;
        }
        return pushes;
    }

    private List<PushRecord> rows(long after, int most, long bytes) {
        List<PushRecord> some = new ArrayList<>();
        long size = 0;
        // A push has an entry at least: no more of them can be wanted than entries.
        for (PushRecord row : database.selectFrom(PUSH)
                .where(PUSH.WORKSPACE.eq(workspace), PUSH.LAST.gt(after), PUSH.FIRST.gt(after), PUSH.LAST.le(after + most))
                .orderBy(PUSH.LAST)
                .fetch()) {
            size += row.getBytes();
            if (size > bytes && !some.isEmpty()) {
                return some;
            }
            some.add(row);
        }
        return some.isEmpty() ? first(after) : some;
    }

    private List<PushRecord> first(long after) {
        return database.selectFrom(PUSH)
                .where(PUSH.WORKSPACE.eq(workspace), PUSH.FIRST.gt(after))
                .orderBy(PUSH.LAST)
                .limit(1)
                .fetch();
    }
}
