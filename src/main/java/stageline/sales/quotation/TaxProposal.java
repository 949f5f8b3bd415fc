package stageline.sales.quotation;

import java.math.BigDecimal;
import java.util.Optional;

/// How the tax of a quotation is proposed to be treated. Whoever writes the quotation decides.
///
/// @param treatment how
/// @param country   whose tax is added; empty where none is
/// @param rate      at which rate in per cent; empty where none is added, and where the rate is not known
public record TaxProposal(TaxTreatment treatment, Optional<String> country, Optional<BigDecimal> rate) {

    /// What is proposed between businesses: the tax of the house's own country where the customer is there too, reverse charge in the rest
    /// of the European Union, none outside of it.
    ///
    /// @param house    the country of the house that sells
    /// @param customer the customer's country
    public static TaxProposal of(String house, String customer) {
        if (customer.equals(house)) {
            return new TaxProposal(TaxTreatment.ADDED, Optional.of(house), StandardRates.of(house));
        }
        TaxTreatment treatment = StandardRates.union().contains(customer) && StandardRates.union().contains(house)
                ? TaxTreatment.REVERSE_CHARGE
                : TaxTreatment.OUTSIDE;
        return new TaxProposal(treatment, Optional.empty(), Optional.empty());
    }

    /// The standard rate of a country in per cent; empty where it is not known.
    public static Optional<BigDecimal> standardRate(String country) {
        return StandardRates.of(country);
    }
}
