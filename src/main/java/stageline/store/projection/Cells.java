package stageline.store.projection;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.sales.fold.RecordState;
import stageline.sales.pipeline.Gates;
import stageline.sales.record.Field;

/// How parts of a state stand in a cell.
final class Cells {

    private Cells() {}

    static String text(RecordState state, Field field) {
        return state.text(field).orElse("");
    }

    /// When the record came to be, as far as anybody knows.
    static long created(RecordState state) {
        return state.created().map(fact -> fact.origin().effective().toEpochMilli()).orElse(0L);
    }

    /// The company that was named, where another one stands for it.
    static @Nullable UUID saidOtherwise(Optional<UUID> said, @Nullable UUID company) {
        return said.filter(id -> !id.equals(company)).orElse(null);
    }

    /// How many of the fields have a value.
    static byte filled(RecordState state, Collection<Field> fields) {
        return (byte) fields.stream().filter(field -> Gates.filled(state.value(field))).count();
    }

    static int clamped(long number) {
        return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
