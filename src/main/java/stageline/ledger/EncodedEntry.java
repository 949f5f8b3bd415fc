package stageline.ledger;

import java.util.Optional;

/// An entry together with its payload, as they are stored and sent; or with the gap that an erased payload left. Immutable.
public final class EncodedEntry {

    private final Entry entry;
    private final Optional<Payload> payload;
    private final int payloadSize;

    private EncodedEntry(Entry entry, Optional<Payload> payload, int payloadSize) {
        this.entry = entry;
        this.payload = payload;
        this.payloadSize = payloadSize;
    }

    /// An entry with its payload.
    ///
    /// @throws LedgerException.Malformed if the entry's payload hash is another
    public static EncodedEntry of(Entry entry, Payload payload) {
        if (!payload.hash().equals(entry.payloadHash())) {
            throw new LedgerException.Malformed("the payload is not the one that the entry names");
        }
        return new EncodedEntry(entry, Optional.of(payload), payload.size());
    }

    /// As [#of(Entry, Payload)], reading both from their bytes.
    public static EncodedEntry decode(byte[] entry, byte[] payload) {
        return of(Entry.decode(entry), Payload.decode(payload));
    }

    /// An entry whose payload was erased.
    ///
    /// @param payloadSize how many bytes the payload had
    public static EncodedEntry erased(Entry entry, int payloadSize) {
        if (payloadSize < 0 || payloadSize > Payload.LONGEST) {
            throw new LedgerException.Malformed("a payload of " + payloadSize + " bytes");
        }
        return new EncodedEntry(entry, Optional.empty(), payloadSize);
    }

    /// The entry.
    public Entry entry() {
        return entry;
    }

    /// The payload; absent if it was erased.
    public Optional<Payload> payload() {
        return payload;
    }

    /// How many bytes the payload has, or had.
    public int payloadSize() {
        return payloadSize;
    }

    /// Header and payload together, in bytes.
    public int size() {
        return entry.size() + payloadSize;
    }

    /// Writes header and payload with their lengths in front, as they stand in journal records: length of the header, header, twice the
    /// length of the payload (plus one if it is erased), payload (zeros if it is erased).
    public void writeTo(ByteWriter out) {
        out.uvarint(entry.size());
        entry.writeTo(out);
        out.uvarint((long) payloadSize << 1 | (payload.isPresent() ? 0 : 1));
        payload.ifPresentOrElse(present -> present.writeTo(out), () -> out.bytes(new byte[payloadSize]));
    }

    /// Reads what [#writeTo] writes.
    ///
    /// @throws LedgerException.NewerFormat if a newer version of the program wrote the entry
    /// @throws LedgerException.Malformed   if the bytes are not canonical or entry and payload do not belong together
    public static EncodedEntry readFrom(ByteReader in) {
        int headerSize = (int) in.uvarint(1, EntryLayout.LONGEST_HEADER, "length of an entry");
        Entry entry = EntryCodec.decode(in.bytes(headerSize));
        long size = in.uvarint(0, (long) Payload.LONGEST << 1 | 1, "length of a payload");
        byte[] stored = in.bytes((int) (size >>> 1));
        if ((size & 1) == 0) {
            return of(entry, Payload.decode(stored));
        }
        for (byte b : stored) {
            if (b != 0) {
                throw new LedgerException.Malformed("an erased payload is not empty");
            }
        }
        return erased(entry, stored.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EncodedEntry that
                && entry.equals(that.entry)
                && payload.equals(that.payload)
                && payloadSize == that.payloadSize;
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }

    @Override
    public String toString() {
        return entry + (payload.isPresent() ? "" : " (erased)");
    }
}
