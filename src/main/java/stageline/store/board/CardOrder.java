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
    NAME;

    /// Whether the database has the cards of a column in this order, so that a page of them is read without looking at the rest.
    boolean byTime() {
        return this == OLDEST_IN_STAGE || this == NEWEST_IN_STAGE;
    }
}
