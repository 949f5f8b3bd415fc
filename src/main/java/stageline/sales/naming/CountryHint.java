package stageline.sales.naming;

import java.util.List;

/// Why a text was refused as a country, as data from which a screen makes its sentence.
///
/// @param reason    what is wrong with it
/// @param given     the text as it was typed, without surrounding blanks
/// @param suggested what can be written instead: exactly one code for [Reason#USE_INSTEAD], the candidates for [Reason#ONE_COUNTRY],
///                  none otherwise
public record CountryHint(Reason reason, String given, List<CountryCode> suggested) {

    /// What is wrong with a country.
    public enum Reason {
        /// Nothing was typed.
        MISSING,
        /// It means one country, by another code or by name: use the suggested code.
        USE_INSTEAD,
        /// It means several countries: use the one where the contracting legal entity is based.
        ONE_COUNTRY,
        /// It looks like a code and is not assigned.
        UNASSIGNED,
        /// It is neither a code nor a country known by name.
        NOT_A_COUNTRY
    }

    public CountryHint {
        suggested = List.copyOf(suggested);
    }
}
