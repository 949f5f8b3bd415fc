package stageline.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// What a server numbered 1, 2, 3 …, as pages of it come in. A page goes on behind the one before it; one of a higher epoch, from a
/// server that was restored from a backup, may begin earlier, and makes void what had the numbers from there on. Not thread-safe.
///
/// @param <T> what is numbered
public final class ServerSequence<T> {

    private final List<T> items = new ArrayList<>();
    private long epoch;

    /// Nothing has a number yet.
    public ServerSequence() {}

    /// Whether a page goes on behind what was numbered up to a place.
    ///
    /// @param reachedEpoch  the epoch of the place, 0 where there is none
    /// @param reachedNumber the number of the place, 0 where there is none
    /// @param epoch         the page's epoch
    /// @param first         number of the page's first
    public static boolean follows(long reachedEpoch, long reachedNumber, long epoch, long first) {
        return epoch > reachedEpoch ? first <= reachedNumber + 1 : epoch == reachedEpoch && first == reachedNumber + 1;
    }

    /// Adds a page.
    ///
    /// @param pageEpoch its epoch
    /// @param first     number of its first
    /// @return how many became void
    /// @throws LedgerException.Malformed if it does not go on behind the one before
    public int add(long pageEpoch, long first, List<T> page) {
        if (first < 1 || !follows(epoch, items.size(), pageEpoch, first)) {
            throw new LedgerException.Malformed(
                    "epoch %d, number %d after epoch %d, number %d".formatted(pageEpoch, first, epoch, items.size()));
        }
        List<T> overtaken = items.subList((int) first - 1, items.size());
        int voided = overtaken.size();
        overtaken.clear();
        items.addAll(page);
        epoch = pageEpoch;
        return voided;
    }

    /// What is numbered now: number 1 at 0.
    public List<T> items() {
        return Collections.unmodifiableList(items);
    }
}
