package stageline.workspace;

import java.util.ArrayList;
import java.util.List;
import stageline.ledger.EncodedEntry;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournaledTransaction;
import stageline.sales.event.Fact;

/// An entry of the journal, as it is read back.
///
/// @param position its place in the order of arrival
/// @param encoded  its bytes
/// @param fact     what it says
public record JournaledEntry(long position, EncodedEntry encoded, Fact fact) {

    /// The entry at a position, which must be durable.
    static JournaledEntry at(long position, Journal journal) {
        List<EncodedEntry> found = new ArrayList<>();
        journal.replay(position, (JournaledTransaction transaction) -> {
            int place = (int) (position - transaction.place().firstPosition());
            found.add(transaction.entries().get(place));
            return false;
        });
        return new JournaledEntry(position, found.getFirst(), new EntryFacts().fact(found.getFirst()));
    }
}
