package stageline.store.projection;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Record;
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

    private static final BitSet NONE = new BitSet();

    private final DSLContext writer;
    private final Map<Statement, PreparedRows> prepared = new LinkedHashMap<>();
    private final Map<Statement, List<@Nullable Object[]>> waiting = new LinkedHashMap<>();
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
        waiting(new Statement(row.shape(), Act.INSERT, NONE)).add(row.values());
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
        waiting(new Statement(after.shape(), Act.UPDATE, columns)).add(values);
    }

    private void delete(Row row) {
        listener.changed(row, null);
        waiting(new Statement(row.shape(), Act.DELETE, NONE)).add(row.key().toArray());
    }

    private List<@Nullable Object[]> waiting(Statement statement) {
        return waiting.computeIfAbsent(statement, s -> new ArrayList<>());
    }

    /// Writes what was gathered.
    public void write() {
        for (Act act : Act.values()) {
            for (Map.Entry<Statement, List<@Nullable Object[]>> each : waiting.entrySet()) {
                if (each.getKey().act() == act && !each.getValue().isEmpty()) {
                    execute(each.getKey(), each.getValue());
                }
            }
        }
        waiting.values().forEach(List::clear);
    }

    /// Forgets what was gathered.
    public void forget() {
        waiting.clear();
    }

    private void execute(Statement statement, List<@Nullable Object[]> rows) {
        prepared.computeIfAbsent(statement, this::prepare).execute(rows);
    }

    private PreparedRows prepare(Statement statement) {
        Shape shape = statement.shape();
        return switch (statement.act()) {
            case INSERT -> PreparedRows.insert(writer, shape.table());
            case UPDATE -> PreparedRows.update(writer, shape.table(), shape.columns(statement.columns()), shape.key());
            case DELETE -> PreparedRows.delete(writer, shape.table(), shape.key());
        };
    }

    /// Every row of some records in one table.
    List<Row> existing(Shape shape, List<UUID> owners) {
        return writer.select(shape.columns())
                .from(shape.table())
                .where(Among.of(shape.owner(), owners.toArray(UUID[]::new)))
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
