package stageline.sales.quotation;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The standard rates of value added tax, as a proposal that people change where they know better.
///
/// As of 1 January 2026. The European Union: European Commission, "Taxes in Europe Database" (TEDB). Elsewhere: HM Revenue and Customs,
/// the Swiss Federal Tax Administration, the Norwegian Tax Administration.
final class StandardRates {

    private static final Map<String, String> UNION = Map.ofEntries(
            entry("AT", "20"), entry("BE", "21"), entry("BG", "20"), entry("CY", "19"), entry("CZ", "21"), entry("DE", "19"),
            entry("DK", "25"), entry("EE", "24"), entry("ES", "21"), entry("FI", "25.5"), entry("FR", "20"), entry("GR", "24"),
            entry("HR", "25"), entry("HU", "27"), entry("IE", "23"), entry("IT", "22"), entry("LT", "21"), entry("LU", "17"),
            entry("LV", "21"), entry("MT", "18"), entry("NL", "21"), entry("PL", "23"), entry("PT", "23"), entry("RO", "21"),
            entry("SE", "25"), entry("SI", "22"), entry("SK", "23"));
    private static final Map<String, String> OTHERS = Map.of("GB", "20", "CH", "8.1", "NO", "25");

    private StandardRates() {}

    /// The countries of the European Union.
    static Set<String> union() {
        return UNION.keySet();
    }

    /// The standard rate of a country in per cent; empty where it is not in the table.
    ///
    /// @param country an ISO 3166-1 alpha-2 code
    static Optional<BigDecimal> of(String country) {
        return Optional.ofNullable(UNION.getOrDefault(country, OTHERS.get(country))).map(BigDecimal::new);
    }
}
