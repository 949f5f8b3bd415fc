package stageline.store.board;

import java.util.List;
import stageline.sales.pipeline.Stage;

/// What stands over a column, or over a lane's part of it, counted over all matching deals.
///
/// @param stage the column
/// @param lane  the lane's key (a person's id, a class or country code); empty without lanes and for deals that have none
/// @param count how many
/// @param sums  the amounts per currency, the largest first; deals without an amount add none
public record ColumnTotals(Stage stage, String lane, long count, List<MoneySum> sums) {
    public ColumnTotals {
        sums = List.copyOf(sums);
    }
}
