package stageline.sync.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import stageline.ledger.BareHeader;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.Hash;
import stageline.ledger.Payload;

/// Entries of one message, one after the other. What the other side can work out is not sent: the payload's hash, and the hash of the
/// entry before wherever that one stands in the same message. So a row is
///
/// - `previous`, the hash of the device's entry before, only where it is not that of the device's row before in this message, or, without
///   such a row, is not zero;
/// - `entry`, the header's bytes without the two hashes;
/// - `payload`, its bytes; or, of an erased one, `erased`, how many it had, and `payloadHash`.
///
/// Header and payload are in hexadecimal: what entries have in common then looks alike wherever it stands, so that compressed they take a
/// seventh less than in base64.
///
/// One for each message that is written or read.
final class EntryRows {

    private static final int LONGEST_PAYLOAD = Payload.SALT_LENGTH + 3 + Payload.LONGEST_REASON + Payload.LONGEST_BODY;

    private final Map<UUID, Hash> ends = new HashMap<>();

    /// Writes a row's fields.
    void write(EncodedEntry encoded, JsonText row) {
        Entry entry = encoded.entry();
        if (!entry.previous().equals(before(entry.device()))) {
            row.put("previous", entry.previous());
        }
        row.putHex("entry", BareHeader.of(entry).bytes());
        encoded.payload().ifPresentOrElse(
                payload -> row.putHex("payload", payload.bytes()),
                () -> row.put("erased", encoded.payloadSize()).put("payloadHash", entry.payloadHash()));
        pass(entry.device(), entry.hash());
    }

    /// Reads what [#write] writes.
    EncodedEntry read(JsonObject row) {
        BareHeader header = BareHeader.decode(row.hex("entry", BareHeader.LONGEST));
        Hash previous = row.has("previous") ? row.hash("previous") : before(header.device());
        EncodedEntry encoded = encoded(header, previous, row);
        pass(header.device(), encoded.entry().hash());
        return encoded;
    }

    private static EncodedEntry encoded(BareHeader header, Hash previous, JsonObject row) {
        if (row.has("erased")) {
            return EncodedEntry.erased(
                    header.complete(previous, row.hash("payloadHash")), (int) row.number("erased", 0, LONGEST_PAYLOAD));
        }
        Payload payload = Payload.decode(row.hex("payload", LONGEST_PAYLOAD));
        return EncodedEntry.of(header.complete(previous, payload.hash()), payload);
    }

    /// Takes note of a device's entry of which only the hash is in the message.
    void pass(UUID device, Hash hash) {
        ends.put(device, hash);
    }

    private Hash before(UUID device) {
        return ends.getOrDefault(device, Hash.ZERO);
    }
}
