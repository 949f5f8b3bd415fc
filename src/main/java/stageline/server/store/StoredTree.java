package stageline.server.store;

import static stageline.server.store.schema.Tables.ENTRY;
import static stageline.server.store.schema.Tables.NODE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import stageline.ledger.Hash;
import stageline.ledger.proof.MerkleHashing;
import stageline.ledger.proof.SubtreeRoots;

/// The tree over a workspace's ledger as its rows have it: the leaves, and of the nodes above only every eighth level. What lies between
/// is hashed again, from at most 256 neighbours. Remembers what it has read; not thread-safe.
final class StoredTree implements SubtreeRoots {

    private static final int STEP = 8;
    private static final int BRANCHES = 1 << STEP;

    private final DSLContext database;
    private final UUID workspace;
    private final Map<Branch, List<Hash>> read = new HashMap<>();

    StoredTree(DSLContext database, UUID workspace) {
        this.database = database;
        this.workspace = workspace;
    }

    /// Up to 256 stored neighbours that have the same stored node above them.
    private record Branch(int height, long place) {}

    @Override
    public Hash root(int height, long place) {
        int stored = height / STEP * STEP;
        int above = height - stored;
        long first = place << above;
        List<Hash> neighbours = read.computeIfAbsent(new Branch(stored, first >>> STEP), this::load);
        int from = (int) (first & BRANCHES - 1);
        return MerkleHashing.root(neighbours.subList(from, from + (1 << above)));
    }

    /// Stores the nodes that are complete since the ledger had fewer entries.
    void grow(long before, long after) {
        int height = STEP;
        for (long from = before >>> STEP, to = after >>> STEP; from < to; from >>>= STEP, to >>>= STEP) {
            for (long place = from; place < to; place++) {
                Hash node = MerkleHashing.root(load(new Branch(height - STEP, place)));
                database.insertInto(NODE, NODE.WORKSPACE, NODE.HEIGHT, NODE.PLACE, NODE.HASH)
                        .values(workspace, height, place, node.bytes())
                        .execute();
            }
            height += STEP;
        }
    }

    private List<Hash> load(Branch branch) {
        long first = branch.place() << STEP;
        return branch.height() == 0
                ? database.select(ENTRY.LEAF)
                        .from(ENTRY)
                        .where(ENTRY.WORKSPACE.eq(workspace), ENTRY.NUMBER.between(first + 1, first + BRANCHES))
                        .orderBy(ENTRY.NUMBER)
                        .fetch(row -> Hash.of(row.value1()))
                : database.select(NODE.HASH)
                        .from(NODE)
                        .where(NODE.WORKSPACE.eq(workspace), NODE.HEIGHT.eq(branch.height()),
                                NODE.PLACE.between(first, first + BRANCHES - 1))
                        .orderBy(NODE.PLACE)
                        .fetch(row -> Hash.of(row.value1()));
    }
}
