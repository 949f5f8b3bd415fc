package stageline.store.board;

/// What the board is cut into lanes by.
public enum Lanes {
    NONE,
    OWNER,
    CLASS,
    COUNTRY
}
