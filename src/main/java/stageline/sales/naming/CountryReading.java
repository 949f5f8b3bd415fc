package stageline.sales.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import stageline.sales.naming.CountryCode.Known;
import stageline.sales.naming.CountryCode.Parsed;
import stageline.sales.naming.CountryCode.Refused;
import stageline.sales.naming.CountryHint.Reason;

/// Reads one typed country.
final class CountryReading {

    /// Two-letter codes that people write and that are not assigned, each with the code they mean.
    private static final Map<String, String> MISTAKEN_CODES = Map.ofEntries(
            Map.entry("UK", "GB"),
            Map.entry("EN", "GB"),
            Map.entry("EL", "GR"),
            Map.entry("SP", "ES"),
            Map.entry("JA", "JP"),
            Map.entry("BU", "MM"),
            Map.entry("DD", "DE"),
            Map.entry("FX", "FR"),
            Map.entry("TP", "TL"),
            Map.entry("ZR", "CD"));

    private static final Set<String> ARTICLES = Set.of("the", "la", "el", "los", "las", "le", "les", "l");
    private static final Pattern BETWEEN_COUNTRIES = Pattern.compile(
            "\\s*(?:[,;/|+&_–—-]|\\s(?:and|or|y|e|o|et|ou|und|oder)\\s)\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SUBDIVISION = Pattern.compile("([A-Za-z]{2})-[A-Za-z0-9]{1,3}");
    private static final Pattern LIKE_A_CODE = Pattern.compile("[A-Za-z]{2,3}");

    private final String given;

    CountryReading(String text) {
        this.given = TextFolding.tidy(text);
    }

    Parsed result() {
        String folded = TextFolding.fold(given);
        if (given.isEmpty()) {
            return refused(Reason.MISSING, List.of());
        }
        if (given.length() == 2 && CountryNames.isAssigned(CountryNames.capitals(folded))) {
            return new Known(new CountryCode(CountryNames.capitals(folded)));
        }
        List<CountryCode> meant = countryMeantBy(given).map(List::of).orElseGet(this::countriesListed);
        if (meant.isEmpty()) {
            return refused(LIKE_A_CODE.matcher(given).matches() ? Reason.UNASSIGNED : Reason.NOT_A_COUNTRY, meant);
        }
        return refused(meant.size() == 1 ? Reason.USE_INSTEAD : Reason.ONE_COUNTRY, meant);
    }

    /// The countries of a list such as `ES/FR`, `Spain and France` or `ES FR`; the first only of a code with its subdivision, `ES-CT`.
    private List<CountryCode> countriesListed() {
        var listed = countriesIn(BETWEEN_COUNTRIES.split(given));
        if (listed.isEmpty()) {
            listed = countriesIn(BLANKS.split(given));
        }
        var subdivision = SUBDIVISION.matcher(given);
        if (listed.isEmpty() && subdivision.matches()) {
            listed = countriesIn(subdivision.group(1));
        }
        return listed;
    }

    /// The distinct countries that the parts mean, in order; none if a part means none.
    private static List<CountryCode> countriesIn(String... parts) {
        var countries = Arrays.stream(parts)
                .filter(part -> !part.isBlank())
                .map(CountryReading::countryMeantBy)
                .toList();
        return countries.stream().allMatch(Optional::isPresent)
                ? countries.stream().flatMap(Optional::stream).distinct().toList()
                : List.of();
    }

    private static Optional<CountryCode> countryMeantBy(String text) {
        String folded = TextFolding.fold(text);
        return codeSpelledBy(text)
                .or(() -> CountryNames.codeOfName(folded))
                .or(() -> CountryNames.codeOfName(withoutArticle(folded)))
                .map(CountryCode::new);
    }

    /// The code that one word spells, or letters set apart by dots: `U.K.`
    private static Optional<String> codeSpelledBy(String text) {
        var words = TextFolding.words(text);
        boolean oneWord = words.size() == 1 && text.length() > 1;
        boolean letters = words.stream().allMatch(word -> word.folded().length() == 1);
        return oneWord || letters ? codeMeantBy(CountryNames.capitals(TextFolding.compact(text))) : Optional.empty();
    }

    private static Optional<String> codeMeantBy(String capitals) {
        if (CountryNames.isAssigned(capitals)) {
            return Optional.of(capitals);
        }
        return Optional.ofNullable(MISTAKEN_CODES.get(capitals)).or(() -> CountryNames.codeOfAlpha3(capitals));
    }

    private static String withoutArticle(String folded) {
        int blank = folded.indexOf(' ');
        return blank > 0 && ARTICLES.contains(folded.substring(0, blank)) ? folded.substring(blank + 1) : folded;
    }

    private Parsed refused(Reason reason, List<CountryCode> suggested) {
        return new Refused(new CountryHint(reason, given, suggested));
    }
}
