package stageline.sync;

/// Asks for the next page of the server's ledger.
///
/// @param after what was taken in already
/// @param own   how many entries of its own device the asker holds: they need not be sent back whole
public record Pull(Cursor after, long own) implements Request {

    /// @throws IllegalArgumentException for a negative number
    public Pull {
        if (own < 0) {
            throw new IllegalArgumentException("own " + own);
        }
    }
}
