package stageline.store.attachment;

import static stageline.store.schema.Tables.ATTACHMENT;
import static stageline.store.schema.Tables.LEDGER_ENTRY;
import static stageline.store.schema.Tables.PAPER;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import stageline.ledger.Hash;
import stageline.store.Store;

/// Which contents the ledger names. Thread-safe; each call asks the database for what was committed last.
///
/// The bytes of the entries are looked at, not what is made of them: so it does not matter whether an entry counts, was undone, or says
/// what only a newer version understands. What was erased names nothing any more.
public final class NamedContents {

    private static final int DIGITS = 2 * Hash.LENGTH;
    private static final int AT_ONCE = 5_000;

    private final Store store;

    /// @param store whose ledger is looked at
    public NamedContents(Store store) {
        this.store = store;
    }

    /// Those of some contents that entries of files and of quotations' papers name: nearly all, and found soon.
    public Set<Hash> amongFiles(Collection<Hash> contents) {
        Set<Hash> wanted = Set.copyOf(contents);
        Set<Hash> named = new HashSet<>();
        return store.read(database -> {
            database.select(LEDGER_ENTRY.BODY)
                    .from(ATTACHMENT)
                    .join(LEDGER_ENTRY)
                    .on(LEDGER_ENTRY.ENTITY.eq(ATTACHMENT.ID))
                    .fetchLazy()
                    .forEach(row -> note(row.value1(), wanted, named));
            database.select(LEDGER_ENTRY.BODY)
                    .from(PAPER)
                    .join(LEDGER_ENTRY)
                    .on(LEDGER_ENTRY.ENTITY.eq(PAPER.ID))
                    .fetchLazy()
                    .forEach(row -> note(row.value1(), wanted, named));
            return named;
        });
    }

    /// Those of some contents that entries after a position name. Every one of these entries is looked at, some thousands at a time.
    ///
    /// @param after 0 for the whole ledger
    public Set<Hash> among(Collection<Hash> contents, long after) {
        Set<Hash> wanted = Set.copyOf(contents);
        Set<Hash> named = new HashSet<>();
        List<Record2<Long, byte[]>> some;
        long reached = after;
        do {
            long from = reached;
            some = store.read(database -> database.select(LEDGER_ENTRY.POSITION, LEDGER_ENTRY.BODY)
                    .from(LEDGER_ENTRY)
                    .where(LEDGER_ENTRY.POSITION.gt(from))
                    .orderBy(LEDGER_ENTRY.POSITION)
                    .limit(AT_ONCE)
                    .fetch());
            some.forEach(row -> note(row.value2(), wanted, named));
            reached = some.isEmpty() ? reached : some.getLast().value1();
        } while (!some.isEmpty());
        return named;
    }

    /// Notes what stands in an entry as lower-case hexadecimal digits, wherever that is; other digits may stand before and after.
    private static void note(byte @Nullable [] body, Set<Hash> wanted, Set<Hash> named) {
        if (body == null) {
            return;
        }
        int digits = 0;
        for (int place = 0; place < body.length; place++) {
            digits = isDigit(body[place]) ? digits + 1 : 0;
            if (digits >= DIGITS) {
                Hash hash = Hash.fromHex(new String(body, place + 1 - DIGITS, DIGITS, StandardCharsets.US_ASCII));
                if (wanted.contains(hash)) {
                    named.add(hash);
                }
            }
        }
    }

    private static boolean isDigit(byte character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }
}
