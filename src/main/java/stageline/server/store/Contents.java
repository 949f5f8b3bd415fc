package stageline.server.store;

import static stageline.server.store.schema.Tables.CONTENT;
import static stageline.server.store.schema.Tables.CONTENT_PART;

import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import stageline.ledger.Hash;
import stageline.server.store.schema.tables.records.ContentRecord;
import stageline.sync.ContentParts;
import stageline.sync.ContentParts.Held;

/// The contents of the files of workspaces, in parts of at most [ContentParts#LENGTH] bytes. No part is handed out before all of its
/// content is here and has its hash.
///
/// They stand in the database alone. Where that was lost, those who have a content bring it again, since they ask what is missing. All
/// methods block and throw [ServerStoreException] if the database fails. Thread-safe.
public final class Contents {

    private final Transactions transactions;

    /// How transactions are made.
    interface Transactions {

        <T> T write(Function<DSLContext, T> work);

        <T> T read(Function<DSLContext, T> question);
    }

    Contents(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Which of some contents are not here, or not whole.
    public Set<Hash> missing(UUID workspace, Collection<Hash> contents) {
        List<byte[]> hashes = contents.stream().map(Hash::bytes).toList();
        List<byte[]> here = transactions.read(database -> database.select(CONTENT.HASH)
                .from(CONTENT)
                .where(CONTENT.WORKSPACE.eq(workspace), CONTENT.HASH.in(hashes), CONTENT.WHOLE.isTrue())
                .fetch(CONTENT.HASH));
        Set<Hash> missing = new HashSet<>(contents);
        here.forEach(hash -> missing.remove(Hash.of(hash)));
        return missing;
    }

    /// How much of a content is here; empty where nothing is.
    public Optional<Held> held(UUID workspace, Hash content) {
        return transactions.read(database -> find(database, workspace, content, false).map(row -> held(database, row)));
    }

    /// A part; empty where the content is not whole, or has no such part.
    public Optional<byte[]> part(UUID workspace, Hash content, int part) {
        return transactions.read(database -> find(database, workspace, content, false)
                .filter(ContentRecord::getWhole)
                .flatMap(row -> bytes(database, row, part)));
    }

    /// Takes a part. The same again changes nothing.
    ///
    /// @param size how many bytes the content has
    /// @return how much is here now; empty where all parts are here and do not have the hash: then none of them stays
    /// @throws IllegalArgumentException if such a content has no such part of so many bytes
    public Optional<Held> take(UUID workspace, Hash content, long size, int part, byte[] bytes) {
        boolean fits = size >= 0 && size <= ContentParts.LARGEST && part >= 0 && part < ContentParts.count(size)
                && bytes.length == ContentParts.length(size, part);
        if (!fits) {
            throw new IllegalArgumentException(bytes.length + " bytes as part " + part + " of " + size);
        }
        return transactions.write(database -> {
            ContentRecord row = hold(database, workspace, content, size);
            if (row.getWhole()) {
                return Optional.of(held(database, row));
            }
            if (row.getSize() != size) {
                // Whoever began it was wrong about it, or is: what has the hash decides.
                clear(database, row);
                row.setSize(size);
                row.update();
            }
            if (bytes(database, row, part).isEmpty()) {
                database.insertInto(CONTENT_PART)
                        .set(CONTENT_PART.WORKSPACE, workspace)
                        .set(CONTENT_PART.HASH, content.bytes())
                        .set(CONTENT_PART.PART, part)
                        .set(CONTENT_PART.BYTES, bytes)
                        .execute();
            }
            return settled(database, row);
        });
    }

    private static Optional<Held> settled(DSLContext database, ContentRecord row) {
        Held held = held(database, row);
        if (!held.whole()) {
            return Optional.of(held);
        }
        if (!hash(database, row).equals(Hash.of(row.getHash()))) {
            clear(database, row);
            row.delete();
            return Optional.empty();
        }
        row.setWhole(true);
        row.update();
        return Optional.of(held);
    }

    private static Hash hash(DSLContext database, ContentRecord row) {
        MessageDigest digest = Hash.newSha256();
        for (int part = 0; part < ContentParts.count(row.getSize()); part++) {
            digest.update(bytes(database, row, part).orElseThrow());
        }
        return Hash.of(digest.digest());
    }

    /// Holds a content's row, of which there is one then: who takes the last part must see all others.
    private static ContentRecord hold(DSLContext database, UUID workspace, Hash content, long size) {
        database.insertInto(CONTENT)
                .set(CONTENT.WORKSPACE, workspace)
                .set(CONTENT.HASH, content.bytes())
                .set(CONTENT.SIZE, size)
                .set(CONTENT.WHOLE, false)
                .onConflictDoNothing()
                .execute();
        return find(database, workspace, content, true).orElseThrow();
    }

    private static Optional<ContentRecord> find(DSLContext database, UUID workspace, Hash content, boolean hold) {
        var found = database.selectFrom(CONTENT).where(CONTENT.WORKSPACE.eq(workspace), CONTENT.HASH.eq(content.bytes()));
        return hold ? found.forUpdate().fetchOptional() : found.fetchOptional();
    }

    private static Held held(DSLContext database, ContentRecord row) {
        if (row.getWhole()) {
            return new Held(row.getSize(), ContentParts.count(row.getSize()));
        }
        List<Integer> there = database.select(CONTENT_PART.PART)
                .from(CONTENT_PART)
                .where(of(row))
                .orderBy(CONTENT_PART.PART)
                .fetch(CONTENT_PART.PART);
        int parts = 0;
        while (parts < there.size() && there.get(parts) == parts) {
            parts++;
        }
        return new Held(row.getSize(), parts);
    }

    private static Optional<byte[]> bytes(DSLContext database, ContentRecord row, int part) {
        return database.select(CONTENT_PART.BYTES)
                .from(CONTENT_PART)
                .where(of(row), CONTENT_PART.PART.eq(part))
                .fetchOptional(CONTENT_PART.BYTES);
    }

    private static void clear(DSLContext database, ContentRecord row) {
        database.deleteFrom(CONTENT_PART).where(of(row)).execute();
    }

    private static Condition of(ContentRecord row) {
        return CONTENT_PART.WORKSPACE.eq(row.getWorkspace()).and(CONTENT_PART.HASH.eq(row.getHash()));
    }
}
