package stageline.workspace;

/// What was deleted since no entry names it.
///
/// @param contents how many contents
/// @param bytes    how much room they took on disk
public record Gathered(int contents, long bytes) {

    static final Gathered NOTHING = new Gathered(0, 0);
}
