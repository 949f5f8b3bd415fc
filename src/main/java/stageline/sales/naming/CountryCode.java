package stageline.sales.naming;

/// One country by its assigned ISO 3166-1 alpha-2 code, in capitals: where the legal entity that contracts is based.
///
/// Only the 249 officially assigned codes exist; exceptionally reserved (`UK`, `EU`), user-assigned (`XK`, `ZZ`) and withdrawn ones do
/// not. `NA` is Namibia and never a missing value.
///
/// @param alpha2 the two capital letters
public record CountryCode(String alpha2) implements Comparable<CountryCode> {

    /// @throws IllegalArgumentException if the code is not assigned; use [#parse] for what people typed
    public CountryCode {
        if (!CountryNames.isAssigned(alpha2)) {
            throw new IllegalArgumentException("Not an assigned ISO 3166-1 alpha-2 code: " + alpha2);
        }
    }

    /// What a typed country is: known, or refused with a hint.
    public sealed interface Parsed {}

    /// The text is one assigned code.
    ///
    /// @param country the code, in capitals however it was typed
    public record Known(CountryCode country) implements Parsed {}

    /// The text is not one assigned code.
    ///
    /// @param hint why, and what to write instead where that can be told
    public record Refused(CountryHint hint) implements Parsed {}

    /// Reads what was typed as a country. Case and surrounding blanks do not matter; everything else than one assigned code is refused
    /// with a hint: `UK`, `EL`, alpha-3 codes and names of countries name the code to use, several countries are told apart.
    public static Parsed parse(String text) {
        return new CountryReading(text).result();
    }

    @Override
    public int compareTo(CountryCode other) {
        return alpha2.compareTo(other.alpha2);
    }

    /// The code itself.
    @Override
    public String toString() {
        return alpha2;
    }
}
