package stageline.sync;

/// How far a server's ledger has been taken in.
///
/// @param epoch  the server's epoch, which counts how often it was restored from a backup
/// @param number the number of the last entry taken in, 0 before the first
public record Cursor(long epoch, long number) {

    /// Before everything.
    public static final Cursor START = new Cursor(0, 0);

    /// @throws IllegalArgumentException for negative numbers
    public Cursor {
        if (epoch < 0 || number < 0) {
            throw new IllegalArgumentException("no cursor: " + epoch + ", " + number);
        }
    }
}
