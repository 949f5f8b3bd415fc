package stageline.ledger.journal;

import java.util.List;
import java.util.Optional;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;
import stageline.ledger.Receipt;

/// A page of what a server numbered, as a journal keeps it: one durable record, all or none, so that entries, receipts and the place up to
/// which the server's ledger was taken in can't disagree.
///
/// A page goes on behind the one before it. The first page of a higher epoch, from a server that was restored from a backup, may begin
/// earlier: then every earlier receipt with a number from `first` on is void.
///
/// @param epoch      the server's epoch, from 0
/// @param first      number of the first of the entries, or of the next to come where there are none; from 1
/// @param entries    what got the numbers `first`, `first + 1` …
/// @param heads      signatures under heads of devices, none beyond what this page and those before it number
/// @param checkpoint the server's signed checkpoint over all numbers up to the last of the page; empty for none
/// @param notes      what the writer of the page adds for itself
public record Received(
        long epoch, long first, List<Numbered> entries, List<HeadSignature> heads, String checkpoint, List<Note> notes) {

    /// Copies the lists.
    ///
    /// @throws IllegalArgumentException for numbers out of range, or receipts whose moments go back
    public Received {
        entries = List.copyOf(entries);
        heads = List.copyOf(heads);
        notes = List.copyOf(notes);
        if (epoch < 0 || first < 1 || first > Long.MAX_VALUE - entries.size()) {
            throw new IllegalArgumentException("a page of epoch " + epoch + " from number " + first);
        }
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i).receipt().receivedMillis() < entries.get(i - 1).receipt().receivedMillis()) {
                throw new IllegalArgumentException("number " + (first + i) + " was received before the one before it");
            }
        }
    }

    /// An entry that a server numbered.
    ///
    /// @param receipt what the server says of it
    /// @param entry   the entry itself where the journal does not hold it yet; absent where it does, so that the receipt refers to it
    public record Numbered(Receipt receipt, Optional<EncodedEntry> entry) {

        /// @throws IllegalArgumentException if the receipt is another entry's
        public Numbered {
            entry.ifPresent(present -> {
                boolean its = present.entry().id().equals(receipt.entry()) && present.entry().hash().equals(receipt.hash());
                if (!its) {
                    throw new IllegalArgumentException("a receipt of " + receipt.entry() + " for " + present);
                }
            });
        }

        /// An entry that the journal does not hold yet.
        public static Numbered bringing(EncodedEntry entry, long receivedMillis, int status) {
            return new Numbered(
                    new Receipt(entry.entry().id(), entry.entry().hash(), receivedMillis, status), Optional.of(entry));
        }

        /// An entry that the journal holds.
        public static Numbered of(Receipt receipt) {
            return new Numbered(receipt, Optional.empty());
        }
    }

    /// Number of the last of the entries; one less than `first` where there are none.
    public long last() {
        return first + entries.size() - 1;
    }

    /// The entries that the page brings, in order.
    public List<EncodedEntry> brought() {
        return entries.stream().flatMap(numbered -> numbered.entry().stream()).toList();
    }
}
