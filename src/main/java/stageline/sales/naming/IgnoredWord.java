package stageline.sales.naming;

/// A part of a company's name that does not tell which company it is.
///
/// @param text as it is written in the name: `S.A.`, `España`
/// @param kind what it says instead
public record IgnoredWord(String text, Kind kind) {

    /// What a part of a name says, if not which company.
    public enum Kind {
        /// The legal form: *S.A.*, *GmbH*.
        LEGAL_FORM,
        /// The country or region of a branch: *Spain*, *Ibérica*, *EMEA*.
        PLACE,
        /// That the company is a group, or the whole of it: *Group*, *Holding*, *International*.
        GROUP,
        /// The trade of a branch: *Pharma*, *Farmacéutica*.
        TRADE,
        /// An article behind the name: *Walt Disney Company (The)*.
        ARTICLE
    }
}
