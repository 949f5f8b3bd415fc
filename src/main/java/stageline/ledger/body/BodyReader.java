package stageline.ledger.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stageline.sales.record.Money;
import stageline.sales.record.Value;

/// Reads what [BodyWriter] wrote. Anything else is [malformed][MalformedBody].
final class BodyReader {

    private final byte[] bytes;
    private int at;

    BodyReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The bytes are not a body of this format.
    static final class MalformedBody extends RuntimeException {
        private static final long serialVersionUID = 1;

        MalformedBody(String what) {
            super(what);
        }
    }

    /// A part of a later version of the format, which this one can't read.
    static final class LaterBody extends RuntimeException {
        private static final long serialVersionUID = 1;

        LaterBody(String what) {
            super(what);
        }
    }

    int octet() {
        if (at >= bytes.length) {
            throw new MalformedBody("ends too early");
        }
        return bytes[at++] & 0xFF;
    }

    long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int group = octet();
            if (shift == 63 && group > 1 || group == 0 && shift > 0) {
                throw new MalformedBody("a number in more octets than it needs");
            }
            value |= (long) (group & 0x7F) << shift;
            if (group < 0x80) {
                return value;
            }
        }
        throw new MalformedBody("a number without an end");
    }

    long signed() {
        long zigzag = number();
        return (zigzag >>> 1) ^ -(zigzag & 1);
    }

    String text() {
        int length = length();
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, at, length)).toString();
            at += length;
            return text;
        } catch (CharacterCodingException e) {
            throw (MalformedBody) new MalformedBody("text that is not UTF-8").initCause(e);
        }
    }

    UUID id() {
        if (bytes.length - at < 16) {
            throw new MalformedBody("ends within an identity");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes, at, 16);
        at += 16;
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    <T> List<T> list(Supplier<T> element) {
        int size = length();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(element.get());
        }
        return list;
    }

    Value value() {
        Value value = valueOrNone();
        if (value == null) {
            throw new MalformedBody("no value where one must stand");
        }
        return value;
    }

    @Nullable Value valueOrNone() {
        int tag = octet();
        return switch (tag) {
            case ValueTag.NONE -> null;
            case ValueTag.TEXT -> new Value.Text(text());
            case ValueTag.WHOLE -> new Value.Whole(signed());
            case ValueTag.AMOUNT -> amount();
            case ValueTag.DAY -> day();
            case ValueTag.MOMENT -> moment();
            case ValueTag.NO -> new Value.Flag(false);
            case ValueTag.YES -> new Value.Flag(true);
            case ValueTag.REF -> new Value.Ref(id());
            default -> throw new LaterBody("a value of kind " + tag);
        };
    }

    void end() {
        if (at != bytes.length) {
            throw new MalformedBody("goes on after its end");
        }
    }

    private int length() {
        long length = number();
        // Every element takes an octet at least: a length that can't be true is refused before anything is allocated.
        if (length < 0 || length > bytes.length - at) {
            throw new MalformedBody("a length beyond the end");
        }
        return (int) length;
    }

    private Value amount() {
        String code = text();
        long minor = signed();
        try {
            return new Value.Amount(new Money(minor, Currency.getInstance(code)));
        } catch (IllegalArgumentException e) {
            throw (MalformedBody) new MalformedBody("an unknown currency").initCause(e);
        }
    }

    private Value day() {
        try {
            return new Value.Day(LocalDate.ofEpochDay(signed()));
        } catch (DateTimeException e) {
            throw (MalformedBody) new MalformedBody("a day out of range").initCause(e);
        }
    }

    private Value moment() {
        long seconds = signed();
        long nanos = number();
        if (nanos < 0 || nanos > 999_999_999) {
            throw new MalformedBody("a moment out of range");
        }
        try {
            return new Value.Moment(Instant.ofEpochSecond(seconds, nanos));
        } catch (DateTimeException e) {
            throw (MalformedBody) new MalformedBody("a moment out of range").initCause(e);
        }
    }
}
