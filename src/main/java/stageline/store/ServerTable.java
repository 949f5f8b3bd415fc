package stageline.store;

import static stageline.store.schema.Tables.SERVER_PLACE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.Hash;

/// The table of the place up to which a server's ledger was taken in.
final class ServerTable {

    private ServerTable() {}

    /// The place; empty where nothing was taken in.
    static Optional<ServerPlace> place(DSLContext database) {
        return database.selectFrom(SERVER_PLACE)
                .fetchOptional(row -> new ServerPlace(row.getEpoch(), row.getReached(), roots(row.getRoots()), row.getCheckpoint()));
    }

    /// Remembers a place instead of the one before.
    static void move(DSLContext writer, ServerPlace place) {
        writer.deleteFrom(SERVER_PLACE).execute();
        ByteWriter roots = new ByteWriter(Hash.LENGTH * place.roots().size());
        place.roots().forEach(root -> roots.bytes(root.bytes()));
        writer.insertInto(SERVER_PLACE)
                .columns(SERVER_PLACE.EPOCH, SERVER_PLACE.REACHED, SERVER_PLACE.ROOTS, SERVER_PLACE.CHECKPOINT)
                .values(place.epoch(), place.number(), roots.toByteArray(), place.checkpoint())
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
}
