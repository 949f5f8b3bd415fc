package stageline.ledger;

import java.util.Arrays;
import java.util.UUID;

/// An entry's header without its two hashes, the one of the entry before and the one of the payload: what has to be sent to somebody who
/// can work them out. Immutable.
public final class BareHeader {

    /// The most bytes that it can have.
    public static final int LONGEST = EntryLayout.LONGEST_HEADER - 2 * Hash.LENGTH;

    private final byte[] bytes;

    private BareHeader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The header of an entry, without the hashes.
    public static BareHeader of(Entry entry) {
        byte[] whole = entry.bytes();
        ByteWriter out = new ByteWriter(whole.length);
        out.bytes(whole, 0, EntryLayout.PREVIOUS).bytes(whole, EntryLayout.ACTOR, whole.length - EntryLayout.ACTOR);
        return new BareHeader(out.toByteArray());
    }

    /// A header from its bytes.
    ///
    /// @throws LedgerException.Malformed if there are too few or too many of them; the rest shows when it is completed
    public static BareHeader decode(byte[] bytes) {
        if (bytes.length < EntryLayout.PREVIOUS || bytes.length > LONGEST) {
            throw new LedgerException.Malformed("a header without hashes of " + bytes.length + " bytes");
        }
        return new BareHeader(bytes.clone());
    }

    /// A copy of the bytes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The device that wrote the entry.
    public UUID device() {
        return new ByteReader(Arrays.copyOfRange(bytes, EntryLayout.DEVICE, EntryLayout.CLOCK)).uuid();
    }

    /// The entry, with the hashes put in.
    ///
    /// @param previous    hash of the device's entry before, [Hash#ZERO] for its first
    /// @param payloadHash SHA-256 of the payload
    /// @throws LedgerException.NewerFormat if a newer version of the program wrote it
    /// @throws LedgerException.Malformed   if the bytes are not canonical
    public Entry complete(Hash previous, Hash payloadHash) {
        ByteWriter whole = new ByteWriter(bytes.length + 2 * Hash.LENGTH);
        whole.bytes(bytes, 0, EntryLayout.PREVIOUS);
        previous.writeTo(whole);
        payloadHash.writeTo(whole);
        whole.bytes(bytes, EntryLayout.PREVIOUS, bytes.length - EntryLayout.PREVIOUS);
        return EntryCodec.decode(whole.toByteArray());
    }
}
