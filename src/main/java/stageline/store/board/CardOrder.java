package stageline.store.board;

/// The order of cards within a column.
public enum CardOrder {
    /// Longest in this stage first.
    OLDEST_IN_STAGE,
    /// Latest into this stage first.
    NEWEST_IN_STAGE,
    /// Largest amount first; other currencies by their own number.
    LARGEST_AMOUNT,
    /// Nearest expected close first, those without one last.
    CLOSE_DATE,
    /// By name, accents and case ignored.
    NAME
}
