package stageline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Reads the primitive values that [ByteWriter] writes, and refuses every other spelling of them. It can be pointed at a part of an array
/// again and again, so that reading many small things makes no garbage. Not thread-safe.
///
/// Every method throws [LedgerException.Malformed] where bytes are missing or not canonical.
public final class ByteReader {

    private byte[] buffer;
    private int next;
    private int end;

    /// Reads all of the array.
    public ByteReader(byte[] buffer) {
        this.buffer = buffer;
        this.end = buffer.length;
    }

    /// Starts over on `length` bytes of `source` from `offset`.
    public ByteReader reset(byte[] source, int offset, int length) {
        this.buffer = source;
        this.next = offset;
        this.end = offset + length;
        return this;
    }

    /// Index in the array of the next byte.
    public int position() {
        return next;
    }

    /// How many bytes are left.
    public int remaining() {
        return end - next;
    }

    /// Insists that nothing is left.
    public void expectEnd() {
        if (next != end) {
            throw new LedgerException.Malformed((end - next) + " bytes too many");
        }
    }

    /// Passes over `length` bytes.
    public void skip(int length) {
        need(length);
        next += length;
    }

    /// The next byte, 0 to 255, without passing over it.
    public int peek() {
        need(1);
        return buffer[next] & 0xff;
    }

    /// One byte, 0 to 255.
    public int u8() {
        need(1);
        return buffer[next++] & 0xff;
    }

    /// Four bytes, big-endian.
    public int u32() {
        return u8() << 24 | u8() << 16 | u8() << 8 | u8();
    }

    /// Eight bytes, big-endian.
    public long u64() {
        return (long) u32() << 32 | (u32() & 0xffff_ffffL);
    }

    /// An unsigned LEB128 number up to 2⁶³−1 in its shortest form.
    public long uvarint() {
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7) {
            int b = u8();
            value |= (long) (b & 0x7f) << shift;
            if (b < 0x80) {
                if (b == 0 && shift > 0) {
                    throw new LedgerException.Malformed("a number is not in its shortest form");
                }
                return value;
            }
        }
        throw new LedgerException.Malformed("a number is too long");
    }

    /// As [#uvarint()], refusing values outside `least` to `most`.
    public long uvarint(long least, long most, String what) {
        long value = uvarint();
        if (value < least || value > most) {
            throw new LedgerException.Malformed(what + " out of range: " + value);
        }
        return value;
    }

    /// A zigzag-folded LEB128 number, refusing values outside `least` to `most`.
    public long svarint(long least, long most, String what) {
        long folded = uvarint();
        long value = (folded >>> 1) ^ -(folded & 1);
        if (value < least || value > most) {
            throw new LedgerException.Malformed(what + " out of range: " + value);
        }
        return value;
    }

    /// The next `length` bytes, copied.
    public byte[] bytes(int length) {
        need(length);
        byte[] value = Arrays.copyOfRange(buffer, next, next + length);
        next += length;
        return value;
    }

    /// Sixteen bytes, most significant first.
    public UUID uuid() {
        return new UUID(u64(), u64());
    }

    /// Thirty-two bytes.
    public Hash hash() {
        need(Hash.LENGTH);
        Hash value = Hash.copyOf(buffer, next);
        next += Hash.LENGTH;
        return value;
    }

    /// A length-prefixed text of 1 to `most` visible ASCII characters.
    public String code(int most, String what) {
        int length = codeLength(most, what);
        String value = new String(buffer, next, length, StandardCharsets.ISO_8859_1);
        next += length;
        return value;
    }

    /// As [#code], without making the text.
    public void skipCode(int most, String what) {
        int length = codeLength(most, what);
        next += length;
    }

    private int codeLength(int most, String what) {
        int length = u8();
        if (length == 0 || length > most) {
            throw new LedgerException.Malformed(what + " has a length of " + length);
        }
        need(length);
        for (int i = next; i < next + length; i++) {
            if (buffer[i] < 0x21 || buffer[i] > 0x7e) {
                throw new LedgerException.Malformed(what + " holds a byte that is no visible ASCII character");
            }
        }
        return length;
    }

    private void need(int length) {
        if (length < 0 || end - next < length) {
            throw new LedgerException.Malformed("ends too early");
        }
    }
}
