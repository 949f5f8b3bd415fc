package stageline.store.projection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// A projection's table: its columns, the first of which is the record that a row belongs to, and how many of them, from the
/// first on, are its key.
public final class Shape {

    private final Table<?> table;
    private final Field<?>[] columns;
    private final int keyLength;
    private final IdentityHashMap<Field<?>, Integer> places = new IdentityHashMap<>();

    private Shape(Table<?> table, int keyLength) {
        this.table = table;
        this.columns = table.fields();
        this.keyLength = keyLength;
        for (int i = 0; i < columns.length; i++) {
            places.put(columns[i], i);
        }
    }

    /// The shape of a table whose first `keyLength` columns are its key.
    public static Shape of(Table<?> table, int keyLength) {
        return new Shape(table, keyLength);
    }

    /// The table.
    public Table<?> table() {
        return table;
    }

    /// The columns at some places.
    List<Field<?>> columns(BitSet at) {
        List<Field<?>> some = new ArrayList<>();
        at.stream().forEach(place -> some.add(columns[place]));
        return some;
    }

    Field<?>[] columns() {
        return columns;
    }

    /// The columns of its key.
    public List<Field<?>> key() {
        return List.of(columns).subList(0, keyLength);
    }

    int keyLength() {
        return keyLength;
    }

    /// The column of the record that a row belongs to.
    public Field<UUID> owner() {
        return columns[0].coerce(UUID.class);
    }

    int place(Field<?> column) {
        return Objects.requireNonNull(places.get(column), () -> column + " is not of " + table);
    }

    /// A row to fill.
    Row row() {
        return new Row(this, new Object[columns.length]);
    }

    Row row(@Nullable Object[] values) {
        return new Row(this, values);
    }

    static Map<List<Object>, Row> byKey(List<Row> rows) {
        Map<List<Object>, Row> byKey = new HashMap<>();
        rows.forEach(row -> byKey.put(row.key(), row));
        return byKey;
    }

    @Override
    public String toString() {
        return table.getName() + Arrays.toString(columns);
    }
}
