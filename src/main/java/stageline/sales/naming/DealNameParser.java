package stageline.sales.naming;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import stageline.sales.naming.CountryCode.Known;
import stageline.sales.naming.CountryCode.Refused;

/// Takes existing whole names of deals apart into country, company and brief, where they follow the rule.
///
/// Nothing is guessed: where the company ends is told only by a company that is known, or that the deal is associated with. Of several
/// known companies with which the text goes on, the longest name counts.
public final class DealNameParser {

    /// What a whole name turned out to be.
    public sealed interface Parsed {}

    /// The name follows the rule.
    ///
    /// @param name its parts, with the company spelled as it is known
    /// @param lost whether `Lost` stands in front
    public record Parted(DealName name, boolean lost) implements Parsed {}

    /// The name does not follow the rule and is kept as it is.
    ///
    /// @param text   the name, stray blanks taken out
    /// @param reason where it leaves the rule
    public record Whole(String text, Reason reason) implements Parsed {}

    /// Where a name leaves the rule.
    public sealed interface Reason {}

    /// It does not begin with a country.
    public record NoCountry() implements Reason {}

    /// It begins with what is meant as a country and is not one code.
    ///
    /// @param hint what to write instead
    public record CountryRefused(CountryHint hint) implements Reason {}

    /// No known company follows the country.
    ///
    /// @param country the country it begins with
    /// @param rest    what follows: company and brief, not told apart
    public record CompanyUnknown(CountryCode country, String rest) implements Reason {}

    /// Nothing follows the company.
    ///
    /// @param country the country it begins with
    /// @param company the company, spelled as it is known
    public record NoBrief(CountryCode country, String company) implements Reason {}

    private static final Pattern LOST_IN_FRONT = Pattern.compile("(?i)lost[\\s:·–-]+(?=\\p{L})");
    private static final Pattern COUNTRIES_IN_FRONT = Pattern.compile("(\\p{Lu}{2}(?:[/&+,]\\p{Lu}{2})*)(?:[\\s:·–-]+(.*))?");
    private static final Pattern PHASE_AT_END = Pattern.compile("(?i)(.*\\S)\\s*[·,(–-]\\s*part (\\d{1,3}) of (\\d{1,3})\\)?");
    private static final Pattern BEFORE_BRIEF = Pattern.compile("\\s*(?:[-–—:·|]+\\s+)?");

    private final KnownCompanies known;

    /// @param known the companies whose names are recognised
    public DealNameParser(KnownCompanies known) {
        this.known = known;
    }

    /// Takes a name apart by the known companies.
    public Parsed parse(String name) {
        return parse(name, this::knownCompanyIn);
    }

    /// Takes the name of a deal apart that is associated with a company: if the name goes on with that company's name, with or without
    /// its legal form, or with the name of the company as a whole, it is this company; otherwise the known companies tell.
    public Parsed parse(String name, String associatedCompany) {
        return parse(name, rest -> companyIn(rest, associatedCompany).or(() -> knownCompanyIn(rest)));
    }

    /// A company at the beginning of a text.
    ///
    /// @param name the company, spelled as it is known
    /// @param end  index in the text after its name
    private record Mention(String name, int end) {}

    private static Parsed parse(String name, Function<String, Optional<Mention>> companyOf) {
        String text = TextFolding.tidy(name);
        var front = LOST_IN_FRONT.matcher(text);
        boolean lost = front.lookingAt();
        var countries = COUNTRIES_IN_FRONT.matcher(lost ? text.substring(front.end()) : text);
        if (!countries.matches()) {
            return new Whole(text, new NoCountry());
        }
        String rest = Optional.ofNullable(countries.group(2)).orElse("");
        return switch (CountryCode.parse(countries.group(1))) {
            case Known(var country) ->
                companyOf.apply(rest)
                        .map(company -> parted(text, country, company, rest, lost))
                        .orElseGet(() -> new Whole(text, new CompanyUnknown(country, rest)));
            case Refused(var hint) -> new Whole(text, hint.suggested().isEmpty() ? new NoCountry() : new CountryRefused(hint));
        };
    }

    private static Parsed parted(String text, CountryCode country, Mention company, String rest, boolean lost) {
        var before = BEFORE_BRIEF.matcher(rest).region(company.end(), rest.length());
        String brief = rest.substring(before.lookingAt() ? before.end() : company.end());
        if (brief.isBlank()) {
            return new Whole(text, new NoBrief(country, company.name()));
        }
        return new Parted(inPhases(country, company.name(), brief), lost);
    }

    private static DealName inPhases(CountryCode country, String company, String brief) {
        var suffix = PHASE_AT_END.matcher(brief);
        if (suffix.matches()) {
            int part = Integer.parseInt(suffix.group(2));
            int of = Integer.parseInt(suffix.group(3));
            if (of >= 2 && part >= 1 && part <= of) {
                return new DealName(country, company, suffix.group(1)).inPhase(new DealPhase(part, of));
            }
        }
        return new DealName(country, company, brief);
    }

    /// The known company with the longest name with which the text begins.
    private Optional<Mention> knownCompanyIn(String text) {
        return beginnings(text)
                .flatMap(run -> known.named(run).map(name -> new Mention(name, endOf(run, text))).stream())
                .findFirst();
    }

    private static Optional<Mention> companyIn(String text, String company) {
        var key = CompanyKey.of(company);
        return beginnings(text)
                .filter(run -> CompanyKey.of(run).isSameAs(key))
                .findFirst()
                .or(() -> beginnings(text)
                        .filter(run -> CompanyKey.of(run).isSameCompanyAs(key))
                        .reduce((_, shorter) -> shorter))
                .map(run -> new Mention(company, endOf(run, text)));
    }

    /// The text up to each of its words, the longest first.
    private static Stream<String> beginnings(String text) {
        return TextFolding.words(text).reversed().stream().map(word -> text.substring(0, word.end()));
    }

    /// Where the company's writing ends: behind the signs that follow its last word.
    private static int endOf(String run, String text) {
        int end = run.length();
        while (end < text.length() && !Character.isLetterOrDigit(text.codePointAt(end)) && text.charAt(end) != ' ') {
            end++;
        }
        return end;
    }
}
