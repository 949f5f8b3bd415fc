package stageline.desktop.board;

/// What a column says to the cards in the air.
///
/// @param kind     whether it takes them
/// @param reason   why it does not, or what it asks for, in a few words beside the column
/// @param sentence what a drop will do
public record Verdict(Kind kind, String reason, String sentence) {

    /// Whether a column takes cards.
    public enum Kind {
        /// Nobody knows yet.
        CHECKING,
        /// They are in it already.
        HOME,
        /// It takes them as they are.
        READY,
        /// It takes them once something is filled in.
        ASKS,
        /// It does not take them.
        NO
    }

    /// Whether a drop does something.
    public boolean takes() {
        return kind == Kind.READY || kind == Kind.ASKS;
    }
}
