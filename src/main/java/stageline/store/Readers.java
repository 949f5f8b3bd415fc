package stageline.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/// Connections that read: as many as threads ask at the same time, kept for the next.
final class Readers implements ConnectionProvider {

    /// Makes a connection.
    interface Source {
        Connection connect() throws SQLException;
    }

    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final @Nullable Source source;
    private final @Nullable Connection shared;

    private Readers(@Nullable Source source, @Nullable Connection shared) {
        this.source = source;
        this.shared = shared;
    }

    /// Readers with connections of their own.
    static Readers making(Source source) {
        return new Readers(source, null);
    }

    /// Readers that share the connection that writes.
    static Readers sharing(Connection connection) {
        return new Readers(null, connection);
    }

    @Override
    public Connection acquire() {
        if (shared != null) {
            return shared;
        }
        Connection kept = idle.pollFirst();
        if (kept != null) {
            return kept;
        }
        try {
            if (source == null) {
                throw new IllegalStateException("neither shared nor made");
            }
            return source.connect();
        } catch (SQLException failed) {
            throw new DataAccessException("no connection to read", failed);
        }
    }

    @Override
    public void release(Connection connection) {
        if (shared == null) {
            idle.addFirst(connection);
        }
    }

    void close() throws SQLException {
        for (Connection connection = idle.pollFirst(); connection != null; connection = idle.pollFirst()) {
            connection.close();
        }
    }
}
