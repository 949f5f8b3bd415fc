package stageline.store.board;

import java.util.Currency;

/// A sum of amounts in one currency.
///
/// @param currency the currency
/// @param total    the sum in minor units
/// @param weighted the sum of the amounts by their stage's weight, in minor units, rounded half up at the end
public record MoneySum(Currency currency, long total, long weighted) {}
