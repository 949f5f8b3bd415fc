package stageline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Writes the primitive values of the ledger's binary formats into a growing array. Numbers are big-endian; variable-length numbers are
/// unsigned LEB128 in their shortest form. Not thread-safe.
public final class ByteWriter {

    private byte[] buffer;
    private int size;

    /// A writer with room for `capacity` bytes before it grows.
    public ByteWriter(int capacity) {
        this.buffer = new byte[Math.max(16, capacity)];
    }

    /// How many bytes have been written.
    public int size() {
        return size;
    }

    /// Forgets what has been written and keeps the room.
    public void clear() {
        size = 0;
    }

    /// The array written into: valid up to [#size()], and only until the next write.
    public byte[] array() {
        return buffer;
    }

    /// A copy of what has been written.
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, size);
    }

    /// One byte.
    public ByteWriter u8(int value) {
        reserve(1);
        buffer[size++] = (byte) value;
        return this;
    }

    /// Four bytes, big-endian.
    public ByteWriter u32(int value) {
        return u8(value >>> 24).u8(value >>> 16).u8(value >>> 8).u8(value);
    }

    /// Eight bytes, big-endian.
    public ByteWriter u64(long value) {
        return u32((int) (value >>> 32)).u32((int) value);
    }

    /// A non-negative number as unsigned LEB128: 7 bits a byte, lowest first, the top bit says that more follow.
    public ByteWriter uvarint(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        long rest = value;
        while (rest >= 0x80) {
            u8((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        return u8((int) rest);
    }

    /// A number of either sign, folded by zigzag (0, -1, 1, -2 → 0, 1, 2, 3), as unsigned LEB128.
    public ByteWriter svarint(long value) {
        if (value < Long.MIN_VALUE / 2 || value > Long.MAX_VALUE / 2) {
            throw new IllegalArgumentException("out of range: " + value);
        }
        return uvarint((value << 1) ^ (value >> 63));
    }

    /// All bytes of the array.
    public ByteWriter bytes(byte[] value) {
        return bytes(value, 0, value.length);
    }

    /// `length` bytes of the array from `offset`.
    public ByteWriter bytes(byte[] value, int offset, int length) {
        reserve(length);
        System.arraycopy(value, offset, buffer, size, length);
        size += length;
        return this;
    }

    /// Sixteen bytes, most significant first.
    public ByteWriter uuid(UUID value) {
        return u64(value.getMostSignificantBits()).u64(value.getLeastSignificantBits());
    }

    /// One byte of length, then the characters, each of which must be visible ASCII.
    public ByteWriter code(String value) {
        u8(value.length());
        return bytes(value.getBytes(StandardCharsets.US_ASCII));
    }

    private void reserve(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(Math.addExact(size, more), buffer.length + (buffer.length >> 1)));
        }
    }
}
