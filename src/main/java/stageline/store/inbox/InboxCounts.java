package stageline.store.inbox;

/// How much is open.
///
/// @param waiting     how many of one's changes no server has yet
/// @param overlaps    in how many fields others wrote something else
/// @param superseded  how many of one's moves do not count
/// @param keptOut     how many of one's changes a server keeps out
/// @param clockMillis how far this computer's clock is ahead of the server's where that matters, else 0; below 0 where it is behind
public record InboxCounts(int waiting, int overlaps, int superseded, int keptOut, long clockMillis) {

    /// How many matters there are; what merely waits to be sent is none.
    public int matters() {
        return overlaps + superseded + keptOut + (clockMillis == 0 ? 0 : 1);
    }
}
