package stageline.sync.wire;

import java.util.List;
import stageline.ledger.journal.Received;
import stageline.ledger.journal.Received.Numbered;
import stageline.sync.Answer;

/// A page of the server's ledger as JSON: `size`, `epoch`, `first`, its rows (`entries`, see [PageRows]) and the signed `checkpoint`.
final class PageJson {

    private static final int MOST_ENTRIES = 5_000;
    private static final int LONGEST_CHECKPOINT = 8 << 10;

    private PageJson() {}

    /// Writes a page. Notes are for who keeps it and do not go over the wire.
    ///
    /// @throws IllegalArgumentException if the signatures are not under entries of the page, in their order
    static byte[] write(Answer.Page page) {
        Received received = page.received();
        return JsonText.object(message -> {
            message.put("size", page.size()).put("epoch", received.epoch()).put("first", received.first());
            PageRows.write(received.entries(), received.heads(), message);
            message.put("checkpoint", received.checkpoint());
        });
    }

    /// Reads a page. Whether hashes, signatures and checkpoint fit each other is not looked at.
    static Answer.Page read(byte[] body) {
        return JsonObject.read(body, WireBounds.LARGEST_LEDGER_MESSAGE, message -> {
            PageRows rows = new PageRows();
            List<Numbered> entries = message.list("entries", MOST_ENTRIES, rows::read);
            Received received = new Received(
                    message.number("epoch", 0, Long.MAX_VALUE),
                    message.number("first", 1, Long.MAX_VALUE),
                    entries,
                    rows.heads(),
                    message.text("checkpoint", LONGEST_CHECKPOINT),
                    List.of());
            return new Answer.Page(received, message.number("size", 0, Long.MAX_VALUE));
        });
    }
}
