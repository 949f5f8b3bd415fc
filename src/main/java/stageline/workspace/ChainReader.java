package stageline.workspace;

import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Predicate;
import stageline.ledger.EncodedEntry;
import stageline.ledger.journal.Appended;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournaledTransaction;
import stageline.sales.event.EntryId;
import stageline.store.Chains;

/// Reads the chains of devices from the journal. Who goes on where the last reading ended does not wait for what stands before. Not
/// thread-safe.
final class ChainReader {

    private final Journal journal;
    private final Chains chains;
    private final UUID own;
    private final LatestEntries latest;
    private JournalMark reached = JournalMark.START;

    /// @param own    this device
    /// @param latest what it wrote lately
    ChainReader(Journal journal, Chains chains, UUID own, LatestEntries latest) {
        this.journal = journal;
        this.chains = chains;
        this.own = own;
        this.latest = latest;
    }

    /// Hands out a device's entries in the order of their numbers.
    ///
    /// @param after  the number before the first
    /// @param reader takes an entry, and says whether to go on
    /// @throws stageline.ledger.LedgerException.Damaged where the journal can't be read
    void read(UUID device, long after, Predicate<EncodedEntry> reader) {
        if (device.equals(own) && latest.reachBackTo(after)) {
            for (EncodedEntry entry : latest.after(after)) {
                if (!reader.test(entry)) {
                    return;
                }
            }
            return;
        }
        OptionalLong position = chains.position(new EntryId(device, after + 1));
        if (position.isPresent()) {
            JournalMark from = reached.position() < position.getAsLong() ? reached : JournalMark.START;
            journal.replay(from, position.getAsLong(), (JournaledTransaction transaction) -> {
                reached = before(transaction.place());
                return transaction.entries().stream()
                        .filter(entry -> entry.entry().device().equals(device) && entry.entry().n() > after)
                        .allMatch(reader);
            });
        }
    }

    /// The place before the record that a transaction stands in.
    private static JournalMark before(Appended place) {
        return new JournalMark(place.firstPosition() - place.index() - 1, place.segment(), place.offset());
    }
}
