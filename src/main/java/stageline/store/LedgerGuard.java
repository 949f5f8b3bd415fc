package stageline.store;

import static stageline.store.schema.Tables.LEDGER_ENTRY;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import org.h2.api.Trigger;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Refuses to change or delete rows of the ledger, but for the two changes that are part of its life: the server's
/// acknowledgement, and the erasure of what an entry said. The database calls it.
public final class LedgerGuard implements Trigger {

    private static final Set<Field<?>> ACKNOWLEDGED = Set.of(LEDGER_ENTRY.SERVER_NUMBER, LEDGER_ENTRY.QUARANTINED, LEDGER_ENTRY.CLOCK,
            LEDGER_ENTRY.WRITTEN_CLOCK);
    private static final Set<Field<?>> ERASED = Set.of(LEDGER_ENTRY.REASON, LEDGER_ENTRY.BODY);

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after) throws SQLException {
        if (before == null || after == null) {
            throw new SQLException("an entry of the ledger can't be deleted");
        }
        for (int i = 0; i < before.length; i++) {
            if (!Objects.deepEquals(before[i], after[i]) && !allowed(LEDGER_ENTRY.field(i), before, after[i])) {
                throw new SQLException("an entry of the ledger can't be changed");
            }
        }
    }

    private static boolean allowed(@Nullable Field<?> column, @Nullable Object[] before, @Nullable Object after) {
        if (column == null) {
            return false;
        }
        boolean firstAcknowledgement = before[LEDGER_ENTRY.indexOf(LEDGER_ENTRY.SERVER_NUMBER)] == null;
        return ERASED.contains(column) && after == null || ACKNOWLEDGED.contains(column) && firstAcknowledgement;
    }
}
