package stageline.store.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DeleteQuery;
import org.jooq.Field;
import org.jooq.InsertQuery;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.UpdateQuery;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// One statement on rows of a table, prepared once and executed with ever other values. One writer owns it.
///
/// jOOQ writes the statement, once; executing it goes past jOOQ, whose rendering and binding cost several times what the database
/// takes for a short statement, and these are executed for every change.
public final class PreparedRows {

    private final PreparedStatement statement;

    private PreparedRows(DSLContext writer, Query query) {
        try {
            Connection connection = Objects.requireNonNull(writer.configuration().connectionProvider().acquire());
            statement = connection.prepareStatement(query.getSQL());
        } catch (SQLException failed) {
            throw new DataAccessException("a statement could not be prepared", failed);
        }
    }

    /// Inserts rows; the values are those of all columns.
    public static PreparedRows insert(DSLContext writer, Table<?> table) {
        InsertQuery<?> insert = writer.insertQuery(table);
        for (Field<?> column : table.fields()) {
            add(insert, column);
        }
        return new PreparedRows(writer, insert);
    }

    private static <T> void add(InsertQuery<?> insert, Field<T> column) {
        insert.addValue(column, DSL.val(null, column));
    }

    /// Changes rows; the values are the new ones, then those of the key.
    public static PreparedRows update(DSLContext writer, Table<?> table, List<Field<?>> columns, List<Field<?>> key) {
        UpdateQuery<?> update = writer.updateQuery(table);
        for (Field<?> column : columns) {
            add(update, column);
        }
        update.addConditions(is(key));
        return new PreparedRows(writer, update);
    }

    private static <T> void add(UpdateQuery<?> update, Field<T> column) {
        update.addValue(column, DSL.val(null, column));
    }

    /// Deletes rows; the values are those of the key.
    static PreparedRows delete(DSLContext writer, Table<?> table, List<Field<?>> key) {
        DeleteQuery<?> delete = writer.deleteQuery(table);
        delete.addConditions(is(key));
        return new PreparedRows(writer, delete);
    }

    private static Condition is(List<Field<?>> key) {
        return DSL.and(key.stream().map(PreparedRows::is).toList());
    }

    private static <T> Condition is(Field<T> column) {
        return column.eq(DSL.val(null, column));
    }

    /// Executes the statement once for each row of values, at least one.
    ///
    /// @throws DataAccessException if the database refuses, or if not exactly one row is changed by each
    public void execute(List<@Nullable Object[]> rows) {
        try {
            int done = rows.size() == 1 ? executeOne(rows.getFirst()) : executeBatch(rows);
            if (done != rows.size()) {
                throw new DataAccessException(done + " rows changed instead of " + rows.size());
            }
        } catch (SQLException failed) {
            throw new DataAccessException("rows could not be written", failed);
        }
    }

    private int executeOne(@Nullable Object[] values) throws SQLException {
        bind(values);
        return statement.executeUpdate();
    }

    private int executeBatch(List<@Nullable Object[]> rows) throws SQLException {
        try {
            for (@Nullable Object[] values : rows) {
                bind(values);
                statement.addBatch();
            }
            return IntStream.of(statement.executeBatch()).sum();
        } finally {
            statement.clearBatch();
        }
    }

    private void bind(@Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
