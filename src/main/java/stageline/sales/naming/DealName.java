package stageline.sales.naming;

import java.util.Optional;

/// The name of a deal, composed from its parts: country, company, brief description, and the phase where it is one of several.
///
/// @param country where the legal entity that contracts is based
/// @param company the company's name
/// @param brief   what is sold, in a few words
/// @param phase   which phase of one undertaking the deal is, if it is one
public record DealName(CountryCode country, String company, String brief, Optional<DealPhase> phase) {

    static final String LOST = "Lost";
    static final String BEFORE_PHASE = " · ";

    /// Takes stray blanks out of company and brief.
    ///
    /// @throws IllegalArgumentException if company or brief is blank
    public DealName {
        company = TextFolding.tidy(company);
        brief = TextFolding.tidy(brief);
        if (company.isEmpty() || brief.isEmpty()) {
            throw new IllegalArgumentException("The name of a deal needs a company and a brief description");
        }
    }

    /// The name of a deal that is not one of several phases.
    ///
    /// @throws IllegalArgumentException if company or brief is blank
    public DealName(CountryCode country, String company, String brief) {
        this(country, company, brief, Optional.empty());
    }

    /// The same deal as one of several phases.
    public DealName inPhase(DealPhase of) {
        return new DealName(country, company, brief, Optional.of(of));
    }

    /// The name as shown while the deal is not lost: `ES Sanitas Hospitales Proof of Concept · part 1 of 2`.
    public String text() {
        return country + " " + company + " " + brief + phase.map(part -> BEFORE_PHASE + part).orElse("");
    }

    /// The name as shown once the deal is lost: `Lost ES Sanitas Hospitales Proof of Concept`.
    public String lostText() {
        return markedLost(text());
    }

    /// A name that could not be taken apart, as shown once its deal is lost; a name that already says so stays.
    public static String markedLost(String name) {
        return name.regionMatches(true, 0, LOST + " ", 0, LOST.length() + 1) ? name : LOST + " " + name;
    }

    @Override
    public String toString() {
        return text();
    }
}
