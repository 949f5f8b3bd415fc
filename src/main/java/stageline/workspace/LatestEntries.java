package stageline.workspace;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import stageline.ledger.EncodedEntry;

/// The end of this device's chain, as far as it was written lately: what is sent to a server or comes back from it is mostly this, and need
/// not be looked for in the journal. Not thread-safe.
final class LatestEntries {

    private static final int MOST = 2_000;
    private static final long MOST_BYTES = 4 << 20;

    private final Deque<EncodedEntry> entries = new ArrayDeque<>();
    private long bytes;

    /// Adds what was written next.
    void add(List<EncodedEntry> written) {
        for (EncodedEntry entry : written) {
            entries.addLast(entry);
            bytes += entry.size();
            while (entries.size() > MOST || bytes > MOST_BYTES) {
                bytes -= entries.removeFirst().size();
            }
        }
    }

    /// Forgets everything: what comes next does not follow what is here.
    void forget() {
        entries.clear();
        bytes = 0;
    }

    /// Whether everything after a number is here.
    boolean reachBackTo(long after) {
        return !entries.isEmpty() && entries.getFirst().entry().n() <= after + 1;
    }

    /// The entries after a number, of those that are here.
    List<EncodedEntry> after(long number) {
        return entries.stream().filter(entry -> entry.entry().n() > number).toList();
    }
}
