package stageline.bench.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of one table, in memory.
record Rows(String table, int width, List<@Nullable Object[]> rows) {

    private static final int A_BATCH = 1_000;

    /// Every table of a database, but for those that tell what it is.
    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC' ORDER BY table_name")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    static Rows read(Connection connection, String table) throws SQLException {
        List<@Nullable Object[]> rows = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery("SELECT * FROM " + table)) {
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                @Nullable Object[] row = new Object[width];
                for (int i = 0; i < width; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
            return new Rows(table, width, rows);
        }
    }

    /// Inserts them in batches of a thousand, each a transaction.
    void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO " + table + " VALUES (" + "?, ".repeat(width - 1) + "?)")) {
            int waiting = 0;
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < width; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting % A_BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    static void copy(Connection from, Connection to, String table) throws SQLException {
        read(from, table).insert(to);
    }
}
