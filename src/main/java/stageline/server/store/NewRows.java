package stageline.server.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// Inserts many rows into a table, with one statement.
///
/// It goes past jOOQ, which would write the statement anew for each row, and take longer for that than the database for the row: nothing
/// else on a server is done as often.
final class NewRows {

    private final Table<?> table;
    private final String insert;

    NewRows(Table<?> table) {
        this.table = table;
        this.insert = "insert into " + table.getName() + " ("
                + Stream.of(table.fields()).map(Field::getName).collect(Collectors.joining(", ")) + ") values ("
                + Stream.of(table.fields()).map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /// Inserts them, within a transaction.
    ///
    /// @param rows each with the values of all columns
    /// @throws org.jooq.exception.DataAccessException if the database refuses
    void insert(DSLContext database, List<? extends Record> rows) {
        database.connection(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                for (Record row : rows) {
                    bind(statement, row);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
    }

    private void bind(PreparedStatement statement, Record row) throws SQLException {
        for (int i = 0; i < table.fields().length; i++) {
            @Nullable Object value = row.get(i);
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
