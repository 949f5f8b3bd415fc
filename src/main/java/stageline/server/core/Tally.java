package stageline.server.core;

import java.util.List;
import stageline.ledger.Hash;
import stageline.ledger.proof.CompactRange;

/// How far a workspace's ledger has come on the server.
///
/// @param epoch          how often the server was restored from a backup
/// @param size           how many entries it has
/// @param receivedMillis when the last of them was received, Unix milliseconds
/// @param roots          the roots of the complete subtrees over them, as [CompactRange#roots()] gives them
public record Tally(long epoch, long size, long receivedMillis, List<Hash> roots) {

    /// Before the first entry.
    public static final Tally START = new Tally(0, 0, 0, List.of());

    /// Copies the list.
    public Tally {
        roots = List.copyOf(roots);
    }

    /// When something is received that comes now: the moment of receipt never goes back.
    ///
    /// @param nowMillis the server's clock, Unix milliseconds
    long received(long nowMillis) {
        return Math.max(receivedMillis, nowMillis);
    }

    /// The tree over the entries, to go on from.
    CompactRange tree() {
        return new CompactRange(size, roots);
    }
}
