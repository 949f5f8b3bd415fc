package stageline.sales.record;

import java.math.BigDecimal;
import java.util.Currency;

/// An exact amount of money.
///
/// @param minor    the amount in the currency's minor unit (cents for EUR, whole yen for JPY); may be negative
/// @param currency the ISO 4217 currency
public record Money(long minor, Currency currency) {

    /// The amount that `major` says, which must need no more digits than the currency has.
    ///
    /// @throws ArithmeticException if `major` has more decimals than the currency, or does not fit
    public static Money of(BigDecimal major, Currency currency) {
        return new Money(major.movePointRight(digits(currency)).longValueExact(), currency);
    }

    /// The amount in major units, with the currency's own number of decimals.
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, digits(currency));
    }

    private static int digits(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
