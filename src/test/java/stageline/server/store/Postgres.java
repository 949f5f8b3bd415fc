package stageline.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/// A real PostgreSQL, started once for all tests of this program and ended with it.
public final class Postgres {

    public static final String USER = "postgres";

    private static final EmbeddedPostgres RUNNING = start();

    private Postgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The address of a new, empty database.
    public static String newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (Connection connection = RUNNING.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return RUNNING.getJdbcUrl(USER, name);
    }
}
