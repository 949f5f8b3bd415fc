package stageline.desktop.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import stageline.store.record.RecordLists.Order;

/// A column of a list.
///
/// @param title what stands above it
/// @param width its width at first
/// @param text  what stands in it
/// @param marks words about the record that stand in it as marks
/// @param style a style class, or the empty string
/// @param order what the list is ordered by when it is chosen; empty where it can't be
/// @param <R>   a row
record ListColumn<R>(
        String title, double width, Function<R, String> text, Function<R, List<Mark>> marks, String style, Optional<Order> order) {

    /// A column of texts.
    static <R> ListColumn<R> of(String title, double width, Function<R, String> text, String style, Optional<Order> order) {
        return new ListColumn<>(title, width, text, row -> List.of(), style, order);
    }

    /// A word about a record.
    ///
    /// @param word  the word
    /// @param style how it looks: `mark-warning` and the like
    record Mark(String word, String style) {}
}
