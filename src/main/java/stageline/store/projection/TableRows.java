package stageline.store.projection;

import java.util.List;
import java.util.function.Function;
import stageline.sales.fold.RecordState;

/// How the state of a record becomes its rows in one table.
///
/// @param shape      the table
/// @param mapping    makes the rows
/// @param difference writes what differs between two states of a record, sparing what surely does not
record TableRows(Shape shape, Mapping mapping, Difference difference) {

    /// Makes the rows of a state.
    @FunctionalInterface
    interface Mapping {
        List<Row> rows(RecordState state, Context context);
    }

    /// Writes the difference between the rows of two states.
    @FunctionalInterface
    interface Difference {
        void write(RecordState before, RecordState after, Context context, RowChanges changes);
    }

    /// Rows that any change may touch.
    static TableRows always(Shape shape, Mapping mapping) {
        return new TableRows(shape, mapping, (before, after, context, changes) ->
                changes.replace(mapping.rows(before, context), mapping.rows(after, context)));
    }

    /// Rows that depend on a part of the state alone.
    static TableRows of(Function<RecordState, Object> part, Shape shape, Mapping mapping) {
        return new TableRows(shape, mapping, (before, after, context, changes) -> {
            if (!part.apply(before).equals(part.apply(after))) {
                changes.replace(mapping.rows(before, context), mapping.rows(after, context));
            }
        });
    }

    /// Rows that depend on the members alone.
    static TableRows ofMembers(Shape shape, Mapping mapping) {
        return of(RecordState::members, shape, mapping);
    }

    /// Rows that depend on the fields alone.
    static TableRows ofFields(Shape shape, Mapping mapping) {
        return of(RecordState::fields, shape, mapping);
    }
}
