package stageline.server.store;

import static stageline.server.store.schema.Tables.LEDGER;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/// What servers before one PostgreSQL call out to each other when a ledger has grown. Listens over one connection, and makes a new one
/// where it broke. Looks for itself every now and then, for a call may get lost, and other databases of this kind know none. Thread-safe;
/// whoever made it closes it.
final class GrowthCalls implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(GrowthCalls.class.getName());
    private static final String CHANNEL = "stageline_growth";
    private static final int SLICE_MILLIS = 200;
    private static final int SLICES_BETWEEN_LOOKS = 25;

    private final String url;
    private final Properties access = new Properties();
    private final Growth growth;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /// Begins to listen.
    GrowthCalls(String url, String user, String password, Growth growth) {
        this.url = url;
        this.growth = growth;
        access.setProperty("user", user);
        access.setProperty("password", password);
        access.setProperty("ApplicationName", "stageline calls");
        this.thread = Thread.ofPlatform().daemon().name("stageline-growth").start(this::run);
    }

    /// Calls out. Nothing depends on it: whoever does not hear it looks.
    void call(UUID workspace, long size, Pool connections) {
        try {
            connections.transact(
                    database -> database.select(DSL.function("pg_notify", String.class, DSL.val(CHANNEL), DSL.val(workspace + " " + size)))
                            .fetch(),
                    done -> true);
        } catch (DataAccessException unheard) {
            LOG.log(System.Logger.Level.DEBUG, "the other servers will find out later", unheard);
        }
    }

    private void run() {
        boolean told = false;
        while (!isClosed(0)) {
            try (Connection connection = DriverManager.getConnection(url, access)) {
                told = false;
                listen(connection);
            } catch (SQLException | DataAccessException broken) {
                if (!told) {
                    LOG.log(System.Logger.Level.WARNING, "the growth of ledgers is found out late", broken);
                    told = true;
                }
                isClosed((long) SLICE_MILLIS * SLICES_BETWEEN_LOOKS);
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        // What was called out while nobody listened is looked for once somebody does.
        boolean heard = ask(connection);
        while (true) {
            look(connection);
            for (int slice = 0; slice < SLICES_BETWEEN_LOOKS; slice++) {
                if (isClosed(heard ? 0 : SLICE_MILLIS)) {
                    return;
                }
                if (heard) {
                    hear(connection.unwrap(PGConnection.class).getNotifications(SLICE_MILLIS));
                }
            }
        }
    }

    /// Whether the database knows such calls.
    private static boolean ask(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("LISTEN " + CHANNEL);
            return true;
        } catch (SQLException unknown) {
            LOG.log(System.Logger.Level.INFO, "the database knows no calls", unknown);
            return false;
        }
    }

    private void hear(PGNotification[] calls) {
        for (PGNotification call : calls == null ? new PGNotification[0] : calls) {
            String[] words = call.getParameter().split(" ", 2);
            growth.grown(UUID.fromString(words[0]), Long.parseLong(words[1]));
        }
    }

    private void look(Connection connection) {
        Set<UUID> watched = growth.watched();
        if (!watched.isEmpty()) {
            Pool.over(connection, SQLDialect.POSTGRES)
                    .select(LEDGER.WORKSPACE, LEDGER.SIZE)
                    .from(LEDGER)
                    .where(LEDGER.WORKSPACE.in(watched))
                    .forEach(row -> growth.grown(row.value1(), row.value2()));
        }
    }

    private boolean isClosed(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException nobodyInterrupts) {
            throw new IllegalStateException(nobodyInterrupts);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException nobodyInterrupts) {
            throw new IllegalStateException(nobodyInterrupts);
        }
    }
}
