package stageline.sales.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import stageline.sales.record.Money;

/// When how much of a sum is due.
///
/// @param due    the day
/// @param amount how much
public record Schedule(LocalDate due, Money amount) {

    /// Equal parts, one each month; what is left over by rounding to the currency's smallest unit, the last takes.
    ///
    /// @param parts at least 1
    /// @param first the day of the first; the others follow on the same day of their month, or its last where it is shorter
    public static List<Schedule> monthly(Money total, int parts, LocalDate first) {
        if (parts < 1) {
            throw new IllegalArgumentException(parts + " parts");
        }
        long each = total.minor() / parts;
        long last = total.minor() - each * (parts - 1);
        return IntStream.range(0, parts)
                .mapToObj(part -> new Schedule(
                        first.plusMonths(part), new Money(part == parts - 1 ? last : each, total.currency())))
                .toList();
    }
}
