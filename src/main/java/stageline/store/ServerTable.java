package stageline.store;

import static stageline.store.schema.Tables.SERVER_PLACE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;

/// The table of the place up to which a server's ledger was taken in.
final class ServerTable {

    private ServerTable() {}

    /// The place; empty where nothing was taken in.
    static Optional<ServerPlace> place(DSLContext database) {
        return database.selectFrom(SERVER_PLACE)
                .fetchOptional(row -> new ServerPlace(
                        row.getEpoch(), row.getReached(), roots(row.getRoots()), row.getCheckpoint(), chains(row.getChains())));
    }

    /// Remembers a place instead of the one before.
    static void move(DSLContext writer, ServerPlace place) {
        writer.deleteFrom(SERVER_PLACE).execute();
        ByteWriter roots = new ByteWriter(Hash.LENGTH * place.roots().size());
        place.roots().forEach(root -> roots.bytes(root.bytes()));
        writer.insertInto(SERVER_PLACE)
                .columns(SERVER_PLACE.EPOCH, SERVER_PLACE.REACHED, SERVER_PLACE.ROOTS, SERVER_PLACE.CHECKPOINT, SERVER_PLACE.CHAINS)
                .values(place.epoch(), place.number(), roots.toByteArray(), place.checkpoint(), bytes(place.chains()))
                .execute();
    }

    private static List<Hash> roots(byte[] stored) {
        ByteReader in = new ByteReader(stored);
        List<Hash> roots = new ArrayList<>();
        while (in.remaining() > 0) {
            roots.add(in.hash());
        }
        return roots;
    }

    private static byte[] bytes(Map<UUID, ChainHead> chains) {
        ByteWriter out = new ByteWriter(64 * chains.size());
        chains.values().forEach(head -> out.uuid(head.device()).uvarint(head.n()).bytes(head.hash().bytes()));
        return out.toByteArray();
    }

    private static Map<UUID, ChainHead> chains(byte[] stored) {
        ByteReader in = new ByteReader(stored);
        Map<UUID, ChainHead> chains = new HashMap<>();
        while (in.remaining() > 0) {
            ChainHead head = new ChainHead(in.uuid(), in.uvarint(1, Long.MAX_VALUE, "n"), in.hash());
            chains.put(head.device(), head);
        }
        return chains;
    }
}
