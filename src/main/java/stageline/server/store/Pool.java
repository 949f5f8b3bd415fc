package stageline.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/// A few connections to a database, and transactions over them. Thread-safe; whoever made it closes it.
final class Pool implements AutoCloseable {

    private static final long MOST_MILLIS_FOR_A_CONNECTION = 10_000;

    private final HikariDataSource connections;
    private final SQLDialect dialect;

    /// @param access url and user
    /// @throws ServerStoreException if the database can't be reached
    Pool(HikariConfig access, SQLDialect dialect) {
        this.dialect = dialect;
        access.setAutoCommit(false);
        access.setConnectionTimeout(MOST_MILLIS_FOR_A_CONNECTION);
        try {
            this.connections = new HikariDataSource(access);
        } catch (PoolInitializationException unreachable) {
            throw new ServerStoreException("the database can't be reached: " + unreachable.getMessage(), unreachable);
        }
    }

    /// How SQL is written over a connection: without quotes, so that each database folds names in its own way.
    static DSLContext over(Connection connection, SQLDialect dialect) {
        return DSL.using(connection, dialect, new Settings()
                .withExecuteLogging(false)
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.NEVER));
    }

    /// Does something in one transaction.
    ///
    /// @param stands whether what was done is to stand
    /// @throws DataAccessException if the database fails
    <T> T transact(Function<DSLContext, T> work, Predicate<T> stands) {
        try (Connection connection = connections.getConnection()) {
            boolean ended = false;
            try {
                T result = work.apply(over(connection, dialect));
                if (stands.test(result)) {
                    connection.commit();
                    ended = true;
                }
                return result;
            } finally {
                if (!ended) {
                    connection.rollback();
                }
            }
        } catch (SQLException failed) {
            throw new DataAccessException(failed.getMessage(), failed);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
