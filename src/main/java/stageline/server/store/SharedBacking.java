package stageline.server.store;

import com.zaxxer.hikari.HikariConfig;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;

/// A PostgreSQL, which sees to durability itself.
final class SharedBacking implements Backing {

    private static final int MOST_TRIES = 5;

    private final Pool writers;
    private final Pool readers;
    private final GrowthCalls calls;

    private SharedBacking(Pool writers, Pool readers, GrowthCalls calls) {
        this.writers = writers;
        this.readers = readers;
        this.calls = calls;
    }

    static SharedBacking open(String url, String user, String password, int connections, Growth growth) {
        Pool writers = pool(url, user, password, connections, "TRANSACTION_READ_COMMITTED");
        try {
            makeTables(writers);
        } catch (RuntimeException failure) {
            writers.close();
            throw failure;
        }
        Pool readers = pool(url, user, password, connections, "TRANSACTION_REPEATABLE_READ");
        return new SharedBacking(writers, readers, new GrowthCalls(url, user, password, growth));
    }

    private static Pool pool(String url, String user, String password, int connections, String isolation) {
        HikariConfig access = new HikariConfig();
        access.setJdbcUrl(url);
        access.setUsername(user);
        access.setPassword(password);
        access.setMaximumPoolSize(connections);
        access.setMinimumIdle(1);
        access.setTransactionIsolation(isolation);
        access.addDataSourceProperty("reWriteBatchedInserts", "true");
        // A plan that was kept from when a table was empty would read all of it until the table is analyzed, a minute later.
        access.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        access.addDataSourceProperty("ApplicationName", "stageline");
        return new Pool(access, SQLDialect.POSTGRES);
    }

    /// Another server may do so at the same time.
    private static void makeTables(Pool writers) {
        for (int tries = 1; ; tries++) {
            try {
                writers.transact(database -> {
                    ServerMigrations.prepare(database);
                    return true;
                }, done -> done);
                writers.transact(database -> {
                    ServerMigrations.run(database);
                    return true;
                }, done -> done);
                return;
            } catch (DataAccessException failed) {
                if (tries == MOST_TRIES) {
                    throw new ServerStoreException("the tables can't be made: " + failed.getMessage(), failed);
                }
            }
        }
    }

    @Override
    public void write(UUID workspace, Function<DSLContext, List<Held>> work) {
        writers.transact(work, held -> !held.isEmpty());
    }

    @Override
    public <T> T alter(Function<DSLContext, T> work) {
        return writers.transact(work, done -> true);
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        return readers.transact(question, answer -> false);
    }

    /// Not within the transaction: PostgreSQL lets transactions that notify commit only one after the other.
    @Override
    public void announce(UUID workspace, long size) {
        calls.call(workspace, size, writers);
    }

    @Override
    public void close() {
        calls.close();
        readers.close();
        writers.close();
    }
}
