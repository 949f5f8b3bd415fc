package stageline.ledger.body;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.sales.record.Value;

/// Writes the parts that bodies are made of, each in its one canonical form.
final class BodyWriter {

    private byte[] bytes = new byte[128];
    private int length;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void octet(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /// LEB128, least significant group first, no more groups than needed.
    void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        octet((int) rest);
    }

    /// Zigzag, so that small negative numbers stay small.
    void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
    }

    void id(UUID id) {
        room(16);
        fixed(id.getMostSignificantBits());
        fixed(id.getLeastSignificantBits());
    }

    void value(@Nullable Value value) {
        switch (value) {
            case null -> octet(ValueTag.NONE);
            case Value.Text(String text) -> {
                octet(ValueTag.TEXT);
                text(text);
            }
            case Value.Whole(long number) -> {
                octet(ValueTag.WHOLE);
                signed(number);
            }
            case Value.Amount(var money) -> {
                octet(ValueTag.AMOUNT);
                text(money.currency().getCurrencyCode());
                signed(money.minor());
            }
            case Value.Day(var date) -> {
                octet(ValueTag.DAY);
                signed(date.toEpochDay());
            }
            case Value.Moment(var instant) -> {
                octet(ValueTag.MOMENT);
                signed(instant.getEpochSecond());
                number(instant.getNano());
            }
            case Value.Flag(boolean set) -> octet(set ? ValueTag.YES : ValueTag.NO);
            case Value.Ref(UUID id) -> {
                octet(ValueTag.REF);
                id(id);
            }
        }
    }

    private void fixed(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
