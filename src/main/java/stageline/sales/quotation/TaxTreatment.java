package stageline.sales.quotation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How value added tax is treated (Council Directive 2006/112/EC).
public enum TaxTreatment {
    /// The tax of a country is added at a rate.
    ADDED("added"),
    /// None is added since the customer owes it: services to a business in another country of the EU (article 196).
    REVERSE_CHARGE("reverse-charge"),
    /// None is added since what is sold is exempt.
    EXEMPT("exempt"),
    /// None is added since the customer is outside of the EU (article 44).
    OUTSIDE("outside");

    private static final Map<String, TaxTreatment> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(TaxTreatment::code, Function.identity()));

    private final String code;

    TaxTreatment(String code) {
        this.code = code;
    }

    /// The name under which the ledger stores it.
    public String code() {
        return code;
    }

    /// The treatment with that code, empty where a newer version wrote it.
    public static Optional<TaxTreatment> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
