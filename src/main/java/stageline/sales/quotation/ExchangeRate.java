package stageline.sales.quotation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import stageline.sales.record.Money;

/// What one unit of a quotation's currency was worth in the house's own on a day.
///
/// @param rate above zero
/// @param into the house's currency
/// @param on   the day
public record ExchangeRate(BigDecimal rate, Currency into, LocalDate on) {

    /// A rate of which all is known; empty where something is not, or where it would tell nothing.
    ///
    /// @param currency the quotation's
    static Optional<ExchangeRate> of(
            Currency currency, Optional<BigDecimal> rate, Optional<Currency> into, Optional<LocalDate> on) {
        boolean whole = rate.filter(number -> number.signum() > 0).isPresent() && on.isPresent();
        return whole && into.filter(other -> !other.equals(currency)).isPresent()
                ? Optional.of(new ExchangeRate(rate.orElseThrow(), into.orElseThrow(), on.orElseThrow()))
                : Optional.empty();
    }

    /// What an amount in the quotation's currency was worth that day, rounded half up to what the house's currency has; empty where that is
    /// too large.
    public Optional<Money> worth(Money amount) {
        BigDecimal worth = amount.major().multiply(rate).setScale(Math.max(0, into.getDefaultFractionDigits()), RoundingMode.HALF_UP);
        try {
            return Optional.of(Money.of(worth, into));
        } catch (ArithmeticException tooLarge) {
            return Optional.empty();
        }
    }
}
