package stageline.sales.naming;

/// What a company's name comes down to when two of them are compared: folded words, joined by one blank.
///
/// Case, accents, punctuation, *and*/`&`, *St*/*Saint*, a surrounding article and the legal form do not matter for [#plain]; places, group
/// words and trade words at the end do not matter for [#global] either. *Novartis Farmacéutica, S.A.*, *NOVARTIS ESPAÑA SL* and
/// *Novartis (Iberia)* have the same global key `novartis`. What makes the name is never left out: *España*, *Air France*,
/// *Bank of Ireland* keep all their words. Both are empty only for a name without letters and digits.
///
/// @param plain  the name as such
/// @param global the name of the company as a whole
public record CompanyKey(String plain, String global) {

    /// The key of a name as people write it.
    public static CompanyKey of(String name) {
        return of(new CompanyNameReading(name));
    }

    static CompanyKey of(CompanyNameReading reading) {
        return new CompanyKey(String.join(" ", reading.plainWords()), String.join(" ", reading.globalWords()));
    }

    /// Whether the name is that of the whole company and not of a branch.
    public boolean isGlobal() {
        return plain.equals(global);
    }

    /// Whether both are the same name; how the letters are parted into words does not matter (`A.O. Smith`, `AO Smith`).
    public boolean isSameAs(CompanyKey other) {
        return !plain.isEmpty() && joined(plain).equals(joined(other.plain));
    }

    /// Whether both are the same company as a whole.
    public boolean isSameCompanyAs(CompanyKey other) {
        return !global.isEmpty() && joined(global).equals(joined(other.global));
    }

    private static String joined(String words) {
        return words.replace(" ", "");
    }
}
