package stageline.store;

import static stageline.store.schema.Tables.DEAL_CONTACT;
import static stageline.store.schema.Tables.SUPERSEDED_MOVE;
import static stageline.store.schema.Tables.TRANSITION;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import stageline.store.projection.Shape;
import stageline.store.projection.Shapes;

/// Whether the projections of two databases say the same.
///
/// @param rows        how many rows were compared
/// @param differences the first differences found; empty where both are equal
public record Comparison(long rows, List<Difference> differences) {

    private static final int MOST_DIFFERENCES = 20;
    private static final int AT_ONCE = 2_000;

    /// Columns with numbers of words, which each database gives on its own.
    private static final Set<Field<?>> NUMBERED =
            Set.of(DEAL_CONTACT.JOINED_DEVICE, TRANSITION.DEVICE, SUPERSEDED_MOVE.DEVICE, SUPERSEDED_MOVE.PERSON);

    public Comparison {
        differences = List.copyOf(differences);
    }

    /// A row that the two databases do not have alike.
    ///
    /// @param table the table
    /// @param left  the row in the first database, blank where it has none
    /// @param right the row in the second, blank where it has none
    public record Difference(String table, String left, String right) {}

    /// Whether both are equal.
    public boolean equal() {
        return differences.isEmpty();
    }

    /// Compares every table of the projections row by row.
    ///
    /// @throws StoreFailure if one of the databases fails
    public static Comparison of(Store left, Store right) {
        List<Difference> differences = new ArrayList<>();
        long rows = 0;
        for (Shape shape : Shapes.all()) {
            rows += compare(shape, new Rows(left, shape), new Rows(right, shape), differences);
        }
        return new Comparison(rows, differences);
    }

    private static long compare(Shape shape, Rows left, Rows right, List<Difference> differences) {
        long compared = 0;
        while (differences.size() < MOST_DIFFERENCES) {
            Record ours = left.peek();
            Record theirs = right.peek();
            if (ours == null && theirs == null) {
                break;
            }
            compared++;
            int order = ours == null ? 1 : theirs == null ? -1 : byKey(shape, ours, theirs);
            String leftRow = order <= 0 ? left.next() : "";
            String rightRow = order >= 0 ? right.next() : "";
            if (!leftRow.equals(rightRow)) {
                differences.add(new Difference(shape.table().getName().toLowerCase(Locale.ROOT), leftRow, rightRow));
            }
        }
        return compared;
    }

    private static int byKey(Shape shape, Record left, Record right) {
        for (Field<?> column : shape.key()) {
            int order = compare(left.get(column), right.get(column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /// As the database orders the types that keys have.
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof UUID a && right instanceof UUID b) {
            int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
            return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
        }
        if (left instanceof Integer a && right instanceof Integer b) {
            return a.compareTo(b);
        }
        return String.valueOf(left).compareTo(String.valueOf(right));
    }

    /// The rows of a table in the order of its key, a part at a time.
    private static final class Rows {

        private final Store store;
        private final Shape shape;
        private final Deque<Record> waiting = new ArrayDeque<>();
        private @Nullable Record last;
        private boolean ended;

        Rows(Store store, Shape shape) {
            this.store = store;
            this.shape = shape;
        }

        @Nullable Record peek() {
            if (waiting.isEmpty() && !ended) {
                Record after = last;
                waiting.addAll(store.read(database -> {
                    var ordered = database.selectFrom(shape.table()).orderBy(shape.key());
                    return after == null
                            ? ordered.limit(AT_ONCE).fetch()
                            : ordered.seek(shape.key().stream().map(after::get).toArray()).limit(AT_ONCE).fetch();
                }));
                ended = waiting.size() < AT_ONCE;
            }
            return waiting.peek();
        }

        String next() {
            Record row = waiting.remove();
            last = row;
            StringBuilder text = new StringBuilder();
            for (Field<?> column : row.fields()) {
                Object value = row.get(column);
                boolean word = NUMBERED.contains(column) && value instanceof Integer;
                text.append(text.isEmpty() ? "" : ", ")
                        .append(column.getName().toLowerCase(Locale.ROOT))
                        .append('=')
                        .append(word ? store.words().word((Integer) value) : value);
            }
            return text.toString();
        }
    }
}
