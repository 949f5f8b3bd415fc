package stageline.sync.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.Receipt;
import stageline.ledger.journal.Received.Numbered;
import stageline.sales.event.EntryId;

/// Reads the numbered entries of one page. A row is
///
/// - `received`, Unix milliseconds, only where it is not that of the row before;
/// - `status`, only where the entry was not accepted;
/// - what [EntryRows] says of an entry; or, for one that the asker holds, `device`, `n` and `hash`;
/// - `signature`, the device's under this entry, where the page has one.
final class PageRows {

    private final EntryRows rows = new EntryRows();
    private final List<HeadSignature> heads = new ArrayList<>();
    private long received = -1;

    /// Reads a row.
    Numbered read(JsonObject row) {
        received = row.has("received") || received < 0 ? row.number("received", 0, Receipt.LATEST_MILLIS) : received;
        int status = row.has("status") ? (int) row.number("status", Receipt.ACCEPTED, Receipt.MOST_STATUS) : Receipt.ACCEPTED;
        Numbered numbered = row.has("entry") ? brought(rows.read(row), status) : Numbered.of(receipt(row, status));
        if (row.has("signature")) {
            heads.add(new HeadSignature(numbered.receipt().head(), row.bytes("signature", HeadSignature.LENGTH)));
        }
        return numbered;
    }

    private Numbered brought(EncodedEntry encoded, int status) {
        Entry entry = encoded.entry();
        return new Numbered(new Receipt(entry.id(), entry.hash(), received, status), Optional.of(encoded));
    }

    private Receipt receipt(JsonObject row, int status) {
        UUID device = row.uuid("device");
        Hash hash = row.hash("hash");
        rows.pass(device, hash);
        return new Receipt(new EntryId(device, row.number("n", 1, Long.MAX_VALUE)), hash, received, status);
    }

    /// The signatures in the rows that were read.
    List<HeadSignature> heads() {
        return heads;
    }

    /// Writes the rows of a page.
    ///
    /// @throws IllegalArgumentException if the signatures are not under entries of the page, in their order
    static void write(List<Numbered> entries, List<HeadSignature> heads, JsonText page) {
        Writing writing = new Writing(heads);
        page.list("entries", entries, writing::write);
        writing.requireNothingLeft();
    }

    private static final class Writing {

        private final EntryRows rows = new EntryRows();
        private final List<HeadSignature> heads;
        private int signed;
        private long received = -1;

        Writing(List<HeadSignature> heads) {
            this.heads = heads;
        }

        void write(Numbered numbered, JsonText row) {
            Receipt receipt = numbered.receipt();
            if (receipt.receivedMillis() != received) {
                received = receipt.receivedMillis();
                row.put("received", received);
            }
            if (receipt.quarantined()) {
                row.put("status", receipt.status());
            }
            numbered.entry().ifPresentOrElse(entry -> rows.write(entry, row), () -> refer(receipt, row));
            if (signed < heads.size() && isUnder(heads.get(signed), receipt)) {
                row.put("signature", heads.get(signed).signature());
                signed++;
            }
        }

        private void refer(Receipt receipt, JsonText row) {
            row.put("device", receipt.entry().device()).put("n", receipt.entry().n()).put("hash", receipt.hash());
            rows.pass(receipt.entry().device(), receipt.hash());
        }

        private static boolean isUnder(HeadSignature head, Receipt receipt) {
            return head.head().equals(receipt.head());
        }

        void requireNothingLeft() {
            if (signed < heads.size()) {
                throw new IllegalArgumentException("a signature that is under none of the page's entries in their order");
            }
        }
    }
}
