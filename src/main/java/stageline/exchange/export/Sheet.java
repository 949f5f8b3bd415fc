package stageline.exchange.export;

import java.util.List;
import java.util.function.Function;

/// The columns of an export and how a row fills them.
///
/// @param columns the names of the columns, stable once released
/// @param cells   the cells of a row, as many as there are columns
/// @param <R>     what a row is made from
public record Sheet<R>(List<String> columns, Function<R, List<Cell>> cells) {

    public Sheet {
        columns = List.copyOf(columns);
    }
}
