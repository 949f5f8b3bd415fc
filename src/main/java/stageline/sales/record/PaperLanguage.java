package stageline.sales.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A language in which papers are written for customers.
public enum PaperLanguage {
    ENGLISH("en"),
    SPANISH("es"),
    FRENCH("fr");

    private static final Map<String, PaperLanguage> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(PaperLanguage::code, Function.identity()));

    private final String code;

    PaperLanguage(String code) {
        this.code = code;
    }

    /// Its ISO 639-1 code, under which the ledger stores it.
    public String code() {
        return code;
    }

    /// The language as the runtime names it.
    public Locale locale() {
        return Locale.of(code);
    }

    /// The language with that code, empty where this version writes no papers in it.
    public static Optional<PaperLanguage> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// In which language somebody in a country is written to.
    ///
    /// @param country an ISO 3166-1 alpha-2 code; may be blank
    public static PaperLanguage ofCountry(String country) {
        return switch (country) {
            case "ES" -> SPANISH;
            case "FR" -> FRENCH;
            default -> ENGLISH;
        };
    }
}
