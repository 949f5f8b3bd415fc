package stageline.desktop.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stageline.store.board.ColumnTotals;
import stageline.store.board.MoneySum;

/// How many, and what they are worth per currency, over several columns.
///
/// @param count how many
/// @param money the sums, the largest first
public record Sums(long count, List<MoneySum> money) {

    /// Nothing.
    public static final Sums NONE = new Sums(0, List.of());

    public Sums {
        money = List.copyOf(money);
    }

    /// All of them together.
    public static Sums of(Collection<ColumnTotals> totals) {
        long count = 0;
        Map<Currency, MoneySum> sums = new LinkedHashMap<>();
        for (ColumnTotals column : totals) {
            count += column.count();
            for (MoneySum sum : column.sums()) {
                sums.merge(sum.currency(), sum, (a, b) ->
                        new MoneySum(a.currency(), a.total() + b.total(), a.weighted() + b.weighted()));
            }
        }
        List<MoneySum> money = new ArrayList<>(sums.values());
        money.sort(Comparator.comparingLong(MoneySum::total).reversed());
        return new Sums(count, money);
    }
}
