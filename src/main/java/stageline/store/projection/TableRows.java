package stageline.store.projection;

import java.util.List;
import java.util.function.BiPredicate;
import stageline.sales.fold.RecordState;

/// How the state of a record becomes its rows in one table.
///
/// @param shape   the table
/// @param same    whether two states of a record surely give the same rows there, told without making them
/// @param mapping makes the rows
record TableRows(Shape shape, BiPredicate<RecordState, RecordState> same, Mapping mapping) {

    /// Makes the rows of a state.
    @FunctionalInterface
    interface Mapping {
        List<Row> rows(RecordState state, Context context);
    }

    /// Rows that any change may touch.
    static TableRows always(Shape shape, Mapping mapping) {
        return new TableRows(shape, (before, after) -> false, mapping);
    }

    /// Rows that depend on the members alone.
    static TableRows ofMembers(Shape shape, Mapping mapping) {
        return new TableRows(shape, (before, after) -> before.members().equals(after.members()), mapping);
    }

    /// Rows that depend on the fields alone.
    static TableRows ofFields(Shape shape, Mapping mapping) {
        return new TableRows(shape, (before, after) -> before.fields().equals(after.fields()), mapping);
    }
}
