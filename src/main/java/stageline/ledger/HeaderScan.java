package stageline.ledger;

import java.util.Arrays;
import java.util.UUID;

/// Looks at one entry's header after the other without making objects of them, as strictly as [Entry#decode]. For those who verify
/// millions. Not thread-safe.
public final class HeaderScan {

    private final ByteReader in = new ByteReader(new byte[0]);
    private byte[] bytes = new byte[0];
    private int start;
    private int flags;
    private long deviceHigh;
    private long deviceLow;
    private long n;

    /// Points at a header.
    ///
    /// @throws LedgerException.NewerFormat if a newer version of the program wrote it
    /// @throws LedgerException.Malformed   if the bytes are not canonical
    public void read(byte[] source, int offset, int length) {
        bytes = source;
        start = offset;
        in.reset(source, offset, length);
        flags = EntryCodec.readStart(in, length);
        in.skip(EntryLayout.DEVICE - EntryLayout.WORKSPACE);
        deviceHigh = in.u64();
        deviceLow = in.u64();
        if (in.u64() < 0) {
            throw new LedgerException.Malformed("clock out of range");
        }
        in.skip(EntryLayout.VARIABLE - EntryLayout.PREVIOUS);
        n = in.uvarint(1, Long.MAX_VALUE, "n");
        in.uvarint(0, n - 1, "begin of operation");
        in.skipCode(EntryLayout.LONGEST_ZONE, "zone");
        in.skipCode(EntryLayout.LONGEST_ROLE, "role");
        in.skipCode(EntryLayout.LONGEST_ENTITY_TYPE, "entity type");
        in.skipCode(EntryLayout.LONGEST_EVENT_TYPE, "event type");
        in.uvarint(1, Integer.MAX_VALUE, "event version");
        if ((flags & EntryLayout.HAS_CLOCK_OFFSET) != 0) {
            in.svarint(Integer.MIN_VALUE, Integer.MAX_VALUE, "clock offset");
        }
        if ((flags & EntryLayout.HAS_HAPPENED) != 0) {
            in.svarint(-EntryLayout.FARTHEST_SECOND, EntryLayout.FARTHEST_SECOND, "happened");
            in.uvarint(0, 999_999_999, "nanoseconds");
        }
        if ((flags & EntryLayout.HAS_CHECKPOINT) != 0) {
            in.uvarint();
            in.uvarint();
            in.skip(Hash.LENGTH);
        }
        in.expectEnd();
    }

    /// Its number on its device.
    public long n() {
        return n;
    }

    /// The device.
    public UUID device() {
        return new UUID(deviceHigh, deviceLow);
    }

    /// Whether the device is this one.
    public boolean isOf(UUID device) {
        return device.getMostSignificantBits() == deviceHigh && device.getLeastSignificantBits() == deviceLow;
    }

    /// Whether the workspace is the one with these 16 bytes.
    public boolean isIn(byte[] workspace) {
        return equalsAt(EntryLayout.WORKSPACE, workspace);
    }

    /// Whether the transaction ends with it.
    public boolean lastOfTransaction() {
        return (flags & EntryLayout.LAST_OF_TRANSACTION) != 0;
    }

    /// Whether the previous entry's hash is this one, of 32 bytes.
    public boolean isAfter(byte[] hash) {
        return equalsAt(EntryLayout.PREVIOUS, hash);
    }

    /// Whether the payload's hash is this one, of 32 bytes.
    public boolean hasPayload(byte[] hash) {
        return equalsAt(EntryLayout.PAYLOAD_HASH, hash);
    }

    /// A copy of the previous entry's hash.
    public byte[] previous() {
        return Arrays.copyOfRange(bytes, start + EntryLayout.PREVIOUS, start + EntryLayout.PREVIOUS + Hash.LENGTH);
    }

    private boolean equalsAt(int field, byte[] value) {
        int from = start + field;
        return Arrays.equals(bytes, from, from + value.length, value, 0, value.length);
    }
}
