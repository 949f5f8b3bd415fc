package stageline.ledger.journal;

import java.util.ArrayList;
import java.util.List;
import stageline.ledger.EncodedEntry;

/// A page from a server as it is replayed.
///
/// @param place positions and places of the entries that it brings; where it brings none, the first position is that of the next to come
/// @param page  the page
public record JournaledReceived(Appended place, Received page) {

    /// The transactions that it brings.
    public List<JournaledTransaction> transactions() {
        List<JournaledTransaction> transactions = new ArrayList<>();
        int index = 0;
        for (List<EncodedEntry> entries : RecordContent.runs(page.brought())) {
            Appended part = new Appended(
                    place.firstPosition() + index, entries.size(), place.segment(), place.offset(), index, place.after());
            transactions.add(new JournaledTransaction(part, entries));
            index += entries.size();
        }
        return transactions;
    }
}
