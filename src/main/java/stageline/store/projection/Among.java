package stageline.store.projection;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/// Whether a column holds one of many values.
public final class Among {

    private Among() {}

    /// One statement whatever the number of values, so that the database has it ready; `DSL.any` of values would write each of them out.
    public static <T> Condition of(Field<T> column, T[] values) {
        return DSL.condition("{0} = any({1})", column, DSL.val(values));
    }
}
