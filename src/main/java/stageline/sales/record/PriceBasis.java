package stageline.sales.record;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What a price is for.
public enum PriceBasis {
    /// Each patient.
    PATIENT("patient"),
    /// Each diagnostic report.
    REPORT("report"),
    /// A fixed fee, such as one for a year or for a training.
    FIXED("fixed"),
    /// Setting it up, once.
    SET_UP("set-up");

    private static final Map<String, PriceBasis> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PriceBasis::code, Function.identity()));

    private final String code;

    PriceBasis(String code) {
        this.code = code;
    }

    /// The name under which the ledger stores it.
    public String code() {
        return code;
    }

    /// The basis with that code, empty where a newer version wrote it.
    public static Optional<PriceBasis> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
