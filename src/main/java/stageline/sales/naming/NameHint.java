package stageline.sales.naming;

/// A hint that a company could be named better, with the name proposed.
///
/// @param kind     what strikes
/// @param proposed the name without it; never blank and never the name as it is
public record NameHint(Kind kind, String proposed) {

    /// What strikes in a company's name.
    public enum Kind {
        /// Blanks before, behind, or more than one in a row.
        STRAY_BLANKS,
        /// It is written in capitals throughout, and does not look like an acronym.
        ALL_CAPITALS,
        /// It is the name of a legal entity: companies are named as they are best known.
        LEGAL_FORM_IN_NAME,
        /// It is the name of a branch: there is one company, wherever its branches are.
        COUNTRY_IN_NAME
    }
}
