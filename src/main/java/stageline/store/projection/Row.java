package stageline.store.projection;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// One row of a projection, filled column by column and then left alone.
public final class Row {

    private final Shape shape;
    private final @Nullable Object[] values;

    Row(Shape shape, @Nullable Object[] values) {
        this.shape = shape;
        this.values = values;
    }

    <T> Row set(Field<T> column, @Nullable T value) {
        values[shape.place(column)] = value;
        return this;
    }

    @SuppressWarnings("unchecked") // a column's values are only set through a field of its type
    <T> @Nullable T get(Field<T> column) {
        return (T) values[shape.place(column)];
    }

    Shape shape() {
        return shape;
    }

    UUID owner() {
        return (UUID) Objects.requireNonNull(values[0]);
    }

    @SuppressWarnings("NullAway") // columns of a key are never null
    List<Object> key() {
        return List.of(Arrays.copyOf(values, shape.keyLength()));
    }

    @Nullable Object value(int place) {
        return values[place];
    }

    @Nullable Object[] values() {
        return values;
    }

    /// The places in which this row differs from another of the same key.
    BitSet differences(Row other) {
        BitSet different = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            if (!Objects.equals(values[i], other.values[i])) {
                different.set(i);
            }
        }
        return different;
    }

    @Override
    public String toString() {
        return shape.table().getName() + Arrays.toString(values);
    }
}
