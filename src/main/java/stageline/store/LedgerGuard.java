package stageline.store;

import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Refuses to change or delete rows of the ledger, but for the changes that are part of its life: the server's acknowledgement,
/// which becomes void where the server was restored from a backup, and the erasure of what an entry said. The database calls it.
public final class LedgerGuard implements Trigger {

    private static final Set<Field<?>> ACKNOWLEDGED = Set.of(LEDGER_ENTRY.SERVER_NUMBER, LEDGER_ENTRY.STATUS, LEDGER_ENTRY.CLOCK,
            LEDGER_ENTRY.WRITTEN_CLOCK);
    private static final int NUMBER = LEDGER_ENTRY.indexOf(LEDGER_ENTRY.SERVER_NUMBER);
    private static final Set<Field<?>> ERASED = Set.of(LEDGER_ENTRY.REASON, LEDGER_ENTRY.BODY);

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) throws SQLException {
        if (before == null || after == null) {
            throw new SQLException("an entry of the ledger can't be deleted");
        }
        for (int i = 0; i < before.length; i++) {
            if (!Objects.deepEquals(before[i], after[i]) && !allowed(i, before, after)) {
                throw new SQLException("an entry of the ledger can't be changed");
            }
        }
    }

    private static boolean allowed(int column, @Nullable Object[] before, @Nullable Object[] after) {
        Field<?> field = LEDGER_ENTRY.field(column);
        boolean first = before[NUMBER] == null;
        boolean voided = after[NUMBER] == null;
        return ERASED.contains(field) && after[column] == null || ACKNOWLEDGED.contains(field) && (first || voided);
    }
}
