package stageline.sales.quotation;

import java.math.BigDecimal;
import stageline.sales.record.Money;

/// What is taken off the sum of all lines.
public sealed interface Discount {

    /// Nothing.
    Discount NONE = new Percent(BigDecimal.ZERO);

    /// A share of the sum.
    ///
    /// @param percent from 0 to 100
    record Percent(BigDecimal percent) implements Discount {}

    /// An amount in the quotation's currency.
    record Fixed(Money amount) implements Discount {}
}
