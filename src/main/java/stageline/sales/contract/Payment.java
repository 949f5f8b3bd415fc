package stageline.sales.contract;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import stageline.sales.record.Money;

/// What all instalments of a deal come to once the last of them was received.
///
/// @param on        the day on which the last one came
/// @param sum       how much came in all; empty where it came in several currencies, or is more than can be written
/// @param reference by what the payments are found again, each named once; blank where none was said
public record Payment(LocalDate on, Optional<Money> sum, String reference) {

    /// What instalments come to; empty where there are none, or where one has not come yet.
    public static Optional<Payment> of(List<Instalment> instalments) {
        if (!instalments.stream().allMatch(each -> each.received().isPresent())) {
            return Optional.empty();
        }
        return instalments.stream().flatMap(each -> each.received().stream()).max(Comparator.naturalOrder())
                .map(last -> new Payment(last, sum(instalments), reference(instalments)));
    }

    private static Optional<Money> sum(List<Instalment> instalments) {
        List<Money> sums = instalments.stream().flatMap(each -> each.sum().stream()).toList();
        List<Currency> currencies = sums.stream().map(Money::currency).distinct().toList();
        if (sums.size() != instalments.size() || currencies.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Money(sums.stream().mapToLong(Money::minor).reduce(0, Math::addExact), currencies.getFirst()));
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }

    private static String reference(List<Instalment> instalments) {
        return instalments.stream()
                .map(Instalment::reference)
                .filter(reference -> !reference.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
