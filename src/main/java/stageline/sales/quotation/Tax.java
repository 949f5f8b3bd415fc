package stageline.sales.quotation;

import java.math.BigDecimal;

/// The tax that a quotation adds.
///
/// @param treatment how it is treated
/// @param rate      the rate in per cent of lines that name no other; what is not [added][TaxTreatment#ADDED] has none at all
public record Tax(TaxTreatment treatment, BigDecimal rate) {

    /// None is added.
    public static Tax none(TaxTreatment treatment) {
        return new Tax(treatment, BigDecimal.ZERO);
    }

    /// The rate that holds for a line.
    BigDecimal rateOf(QuotationLine line) {
        return treatment == TaxTreatment.ADDED ? line.taxRate().orElse(rate) : BigDecimal.ZERO;
    }
}
