package stageline.server.core;

import java.util.List;
import java.util.UUID;
import stageline.ledger.Hash;

/// One workspace's ledger on the server, to be read. What it says belongs together: it is as it was at one moment.
public interface ReadLedger {

    /// The workspace.
    UUID workspace();

    /// How far it has come.
    Tally tally();

    /// With how many of its entries an epoch after this one began: the fewest, where several did. What was numbered beyond in this epoch
    /// was lost.
    long keptSince(long epoch);

    /// The root of the tree over the first entries, where a push ends.
    Hash root(long size);

    /// Pushes in the order of their numbers, those only that begin after a number.
    ///
    /// @param after   a number at which a push ends
    /// @param entries with at most so many entries together, unless it is one push
    /// @param bytes   with at most so many bytes of headers and payloads together, unless it is one push
    List<Accepted> pushes(long after, int entries, long bytes);
}
