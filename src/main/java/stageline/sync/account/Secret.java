package stageline.sync.account;

/// A text that must not be shown: a password, or the token of a session.
///
/// @param text the text
public record Secret(String text) {

    /// The shortest password that a server takes from a person, in characters.
    public static final int SHORTEST_PASSWORD = 10;

    /// The longest password, in characters.
    public static final int LONGEST_PASSWORD = 256;

    /// @throws IllegalArgumentException for none
    public Secret {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("no secret");
        }
    }

    /// Does not say it.
    @Override
    public String toString() {
        return "Secret";
    }
}
