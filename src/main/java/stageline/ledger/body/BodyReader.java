package stageline.ledger.body;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ByteReader;
import stageline.ledger.LedgerException;
import stageline.sales.record.Money;
import stageline.sales.record.Value;

/// Reads what [BodyWriter] wrote; anything else is [malformed][LedgerException.Malformed].
final class BodyReader {

    private static final long FARTHEST_NUMBER = Long.MAX_VALUE / 2;

    private final ByteReader in;

    BodyReader(byte[] bytes) {
        this.in = new ByteReader(bytes);
    }

    /// A part of a later version of the format, which this one can't read.
    static final class LaterBody extends RuntimeException {
        private static final long serialVersionUID = 1;

        LaterBody(String what) {
            super(what);
        }
    }

    long number() {
        return in.uvarint();
    }

    UUID id() {
        return in.uuid();
    }

    String text() {
        try {
            ByteBuffer utf8 = ByteBuffer.wrap(in.bytes(length()));
            return StandardCharsets.UTF_8.newDecoder().decode(utf8).toString();
        } catch (CharacterCodingException e) {
            throw new LedgerException.Malformed("a text is not UTF-8");
        }
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
            throw new LedgerException.Malformed("no value where one must stand");
        }
        return value;
    }

    @Nullable Value valueOrNone() {
        int tag = in.u8();
        return switch (tag) {
            case ValueTag.NONE -> null;
            case ValueTag.TEXT -> new Value.Text(text());
            case ValueTag.WHOLE -> new Value.Whole(signed("a whole number"));
            case ValueTag.DECIMAL -> decimal();
            case ValueTag.AMOUNT -> amount();
            case ValueTag.DAY -> new Value.Day(LocalDate.ofEpochDay(
                    in.svarint(LocalDate.MIN.toEpochDay(), LocalDate.MAX.toEpochDay(), "a day")));
            case ValueTag.MOMENT -> new Value.Moment(Instant.ofEpochSecond(
                    in.svarint(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond(), "a moment"),
                    in.uvarint(0, 999_999_999, "nanoseconds")));
            case ValueTag.NO -> new Value.Flag(false);
            case ValueTag.YES -> new Value.Flag(true);
            case ValueTag.REF -> new Value.Ref(in.uuid());
            default -> throw new LaterBody("a value of kind " + tag);
        };
    }

    void end() {
        in.expectEnd();
    }

    /// Every element takes a byte at least: a length that can't be true is refused before anything is allocated.
    private int length() {
        return (int) in.uvarint(0, in.remaining(), "a length");
    }

    private long signed(String what) {
        return in.svarint(-FARTHEST_NUMBER, FARTHEST_NUMBER, what);
    }

    private Value decimal() {
        BigDecimal number = BigDecimal.valueOf(signed("a decimal number"), (int) in.uvarint(0, Value.Decimal.DECIMALS, "decimals"));
        Value.Decimal read = new Value.Decimal(number);
        if (!read.fits() || !read.number().equals(number)) {
            throw new LedgerException.Malformed("a decimal number in another form");
        }
        return read;
    }

    private Value amount() {
        String code = text();
        long minor = signed("an amount");
        try {
            return new Value.Amount(new Money(minor, Currency.getInstance(code)));
        } catch (IllegalArgumentException e) {
            throw new LedgerException.Malformed("an unknown currency");
        }
    }
}
