package stageline.server.store;

import java.util.Set;
import org.jooq.exception.DataAccessException;

/// What a database says when it has to give up one of two transactions, which then has to be made again.
final class Conflict {

    /// Serialization failure, deadlock.
    private static final Set<String> STATES = Set.of("40001", "40P01");

    private Conflict() {}

    static boolean isIn(DataAccessException failed) {
        return STATES.contains(failed.sqlState());
    }
}
