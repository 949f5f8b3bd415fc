package stageline.sync.wire;

import java.util.List;
import stageline.ledger.ChainHead;
import stageline.ledger.EncodedEntry;
import stageline.ledger.HeadSignature;
import stageline.sync.Push;

/// A push as JSON: its rows (`entries`, see [EntryRows]) and the device's `signature` under the last of them.
public final class PushJson {

    private PushJson() {}

    /// Writes a push.
    public static byte[] write(Push push) {
        EntryRows rows = new EntryRows();
        return JsonText.object(message -> message
                .list("entries", push.entries(), rows::write)
                .put("signature", push.head().signature()));
    }

    /// Reads a push. Its entries are whole transactions of one device, each following the one before; whether the signature holds is not
    /// looked at.
    ///
    /// @throws WireException if it is none
    public static Push read(byte[] body) {
        return JsonObject.read(body, WireBounds.LARGEST_LEDGER_MESSAGE, message -> {
            EntryRows rows = new EntryRows();
            List<EncodedEntry> entries = message.list("entries", Push.MOST_ENTRIES, rows::read);
            if (entries.isEmpty()) {
                throw JsonObject.wrong("entries");
            }
            byte[] signature = message.bytes("signature", HeadSignature.LENGTH);
            return new Push(entries, new HeadSignature(ChainHead.after(entries.getLast().entry()), signature));
        });
    }
}
