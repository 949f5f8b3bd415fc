package stageline.store.projection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DeleteQuery;
import org.jooq.Field;
import org.jooq.InsertQuery;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.UpdateQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Gathers how rows change and writes the changes table by table: statements are prepared once, and many rows go in one batch.
/// One writer owns it.
public final class RowChanges {

    /// Hears of each row that comes, goes or changes.
    @FunctionalInterface
    public interface Listener {
        void changed(@Nullable Row before, @Nullable Row after);
    }

    private enum Act {
        DELETE,
        UPDATE,
        INSERT
    }

    /// What is prepared once: a statement on a table, for an update also the columns that change.
    private record Statement(Shape shape, Act act, BitSet columns) {}

    /// The values of one execution.
    private record Bound(@Nullable Object[] values) {}

    private static final BitSet NONE = new BitSet();

    private final DSLContext writer;
    private final Map<Statement, Query> prepared = new LinkedHashMap<>();
    private final Map<Statement, List<Bound>> waiting = new LinkedHashMap<>();
    private final Listener listener;

    /// Changes to be written by `writer`; the listener hears of each before it is written.
    public RowChanges(DSLContext writer, Listener listener) {
        this.writer = writer;
        this.listener = listener;
    }

    /// Replaces some rows of one table by others; both must be all rows of the same records.
    public void replace(List<Row> before, List<Row> after) {
        if (before.size() == 1 && after.size() == 1 && before.getFirst().key().equals(after.getFirst().key())) {
            update(before.getFirst(), after.getFirst());
            return;
        }
        Map<List<Object>, Row> old = Shape.byKey(before);
        for (Row row : after) {
            Row former = old.remove(row.key());
            if (former == null) {
                insert(row);
            } else {
                update(former, row);
            }
        }
        old.values().forEach(this::delete);
    }

    void insert(Row row) {
        listener.changed(null, row);
        waiting(new Statement(row.shape(), Act.INSERT, NONE)).add(new Bound(row.values()));
    }

    private void update(Row before, Row after) {
        BitSet columns = after.differences(before);
        if (columns.isEmpty()) {
            return;
        }
        listener.changed(before, after);
        @Nullable Object[] values = IntStream.concat(columns.stream(), IntStream.range(0, after.shape().keyLength()))
                .mapToObj(after::value)
                .toArray();
        waiting(new Statement(after.shape(), Act.UPDATE, columns)).add(new Bound(values));
    }

    private void delete(Row row) {
        listener.changed(row, null);
        waiting(new Statement(row.shape(), Act.DELETE, NONE)).add(new Bound(row.key().toArray()));
    }

    private List<Bound> waiting(Statement statement) {
        return waiting.computeIfAbsent(statement, s -> new ArrayList<>());
    }

    /// Writes what was gathered.
    public void write() {
        for (Act act : Act.values()) {
            waiting.forEach((statement, rows) -> {
                if (statement.act() == act && !rows.isEmpty()) {
                    execute(statement, rows);
                }
            });
        }
        waiting.values().forEach(List::clear);
    }

    /// Forgets what was gathered.
    public void forget() {
        waiting.clear();
    }

    private void execute(Statement statement, List<Bound> rows) {
        Query query = prepared.computeIfAbsent(statement, this::prepare);
        if (rows.size() == 1) {
            @Nullable Object[] values = rows.getFirst().values();
            for (int i = 0; i < values.length; i++) {
                query.bind(i + 1, values[i]);
            }
            query.execute();
        } else {
            writer.batch(query).bind(rows.stream().map(Bound::values).toArray(Object[][]::new)).execute();
        }
    }

    private Query prepare(Statement statement) {
        Query query = switch (statement.act()) {
            case INSERT -> insertQuery(statement.shape());
            case UPDATE -> updateQuery(statement.shape(), statement.columns());
            case DELETE -> deleteQuery(statement.shape());
        };
        return query.keepStatement(true);
    }

    private Query insertQuery(Shape shape) {
        InsertQuery<?> insert = writer.insertQuery(shape.table());
        for (Field<?> column : shape.columns()) {
            addEmpty(insert, column);
        }
        return insert;
    }

    private static <T> void addEmpty(InsertQuery<?> insert, Field<T> column) {
        insert.addValue(column, DSL.val(null, column));
    }

    private Query updateQuery(Shape shape, BitSet columns) {
        UpdateQuery<?> update = writer.updateQuery(shape.table());
        columns.stream().forEach(place -> addEmpty(update, shape.columns()[place]));
        update.addConditions(isKey(shape));
        return update;
    }

    private static <T> void addEmpty(UpdateQuery<?> update, Field<T> column) {
        update.addValue(column, DSL.val(null, column));
    }

    private Query deleteQuery(Shape shape) {
        DeleteQuery<?> delete = writer.deleteQuery(shape.table());
        delete.addConditions(isKey(shape));
        return delete;
    }

    private static Condition isKey(Shape shape) {
        return DSL.and(IntStream.range(0, shape.keyLength()).mapToObj(place -> isEmptyValue(shape.columns()[place])).toList());
    }

    private static <T> Condition isEmptyValue(Field<T> column) {
        return column.eq(DSL.val(null, column));
    }

    /// Every row of some records in one table.
    List<Row> existing(Shape shape, List<UUID> owners) {
        return writer.select(shape.columns())
                .from(shape.table())
                .where(shape.owner().eq(DSL.any(owners.toArray(UUID[]::new))))
                .fetch(record -> shape.row(values(record)));
    }

    private static @Nullable Object[] values(Record record) {
        @Nullable Object[] values = new Object[record.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = record.get(i);
        }
        return values;
    }
}
