package stageline.store.board;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import stageline.sales.pipeline.Stage;

/// Adds up the groups that the database found into what stands over the columns.
final class Totals {

    private record Place(Stage stage, String lane) {}

    private static final class Sum {
        private long count;
        private final List<MoneySum> sums = new ArrayList<>();
    }

    private static final Comparator<Place> BY_STAGE_AND_LANE = Comparator.comparing(Place::stage).thenComparing(Place::lane);

    private final Map<Place, Sum> sums = new TreeMap<>(BY_STAGE_AND_LANE);

    void add(Stage stage, String lane, @Nullable String currency, long count, @Nullable BigDecimal amount) {
        if (count == 0) {
            return;
        }
        Sum sum = sums.computeIfAbsent(new Place(stage, lane), place -> new Sum());
        sum.count += count;
        if (currency != null && amount != null) {
            BigDecimal weighted = amount.multiply(BigDecimal.valueOf(stage.weight())).movePointLeft(2);
            sum.sums.add(new MoneySum(
                    Currency.getInstance(currency), within(amount.toBigInteger()), within(weighted.setScale(0, RoundingMode.HALF_UP)
                            .toBigInteger())));
        }
    }

    /// What does not fit is shown as the most that does.
    private static long within(BigInteger sum) {
        return sum.min(BigInteger.valueOf(Long.MAX_VALUE)).max(BigInteger.valueOf(Long.MIN_VALUE)).longValue();
    }

    List<ColumnTotals> all() {
        List<ColumnTotals> all = new ArrayList<>();
        sums.forEach((place, sum) -> {
            sum.sums.sort(Comparator.comparingLong(MoneySum::total).reversed());
            all.add(new ColumnTotals(place.stage(), place.lane(), sum.count, sum.sums));
        });
        return all;
    }
}
