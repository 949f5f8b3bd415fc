package stageline.ledger;

import stageline.sales.event.EntryId;

/// What a server says of an entry that it numbered: that it received these bytes, when, and whether it accepts them.
///
/// @param entry          the entry
/// @param hash           its hash
/// @param receivedMillis when the server received it by its own clock, in Unix milliseconds; never earlier than the entry numbered before
/// @param status         [#ACCEPTED], or why it is kept out of the fold: 1 to 255
public record Receipt(EntryId entry, Hash hash, long receivedMillis, int status) {

    /// The status of an entry that counts.
    public static final int ACCEPTED = 0;

    /// The greatest status.
    public static final int MOST_STATUS = 255;

    /// The latest moment that can stand in a receipt, in Unix milliseconds: the latest of the hybrid clock.
    public static final long LATEST_MILLIS = (1L << 47) - 1;

    /// How many bytes the data of a leaf have.
    public static final int LEAF_LENGTH = 8 + 8 + 1 + Hash.LENGTH;

    /// @throws IllegalArgumentException for a status, a moment or a number of the entry out of range
    public Receipt {
        if (status < ACCEPTED || status > MOST_STATUS || receivedMillis < 0 || receivedMillis > LATEST_MILLIS || entry.n() < 1) {
            throw new IllegalArgumentException("no receipt: " + entry + " at " + receivedMillis + ", status " + status);
        }
    }

    /// Whether the entry is kept out of the fold.
    public boolean quarantined() {
        return status != ACCEPTED;
    }

    /// The end of its device's chain, as of this entry.
    public ChainHead head() {
        return new ChainHead(entry.device(), entry.n(), hash);
    }

    /// The entry's place in the order of the fold: when it was written, but never later than the end of the millisecond in which the server
    /// received it.
    ///
    /// @param written the entry's own clock
    public HybridTime effective(HybridTime written) {
        return new HybridTime(Math.min(written.packed(), receivedMillis << 16 | 0xffff));
    }

    /// What the server's tree holds of it under a number: number and moment of receipt (8 bytes each), status (1 byte), hash of the entry.
    public byte[] leafData(long number) {
        return leafData(number, receivedMillis, status, hash);
    }

    /// As [#leafData(long)], for who has the parts.
    public static byte[] leafData(long number, long receivedMillis, int status, Hash hash) {
        ByteWriter out = new ByteWriter(LEAF_LENGTH);
        out.u64(number).u64(receivedMillis).u8(status);
        hash.writeTo(out);
        return out.toByteArray();
    }
}
