package stageline.ledger.body;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stageline.ledger.ByteWriter;
import stageline.sales.record.Value;

/// Writes the parts that bodies are made of, each in its one canonical form.
final class BodyWriter {

    private final ByteWriter out = new ByteWriter(128);

    byte[] toBytes() {
        return out.toByteArray();
    }

    void number(long value) {
        out.uvarint(value);
    }

    void id(UUID id) {
        out.uuid(id);
    }

    void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.uvarint(utf8.length).bytes(utf8);
    }

    <T> void list(List<T> list, Consumer<T> element) {
        out.uvarint(list.size());
        list.forEach(element);
    }

    void value(@Nullable Value value) {
        switch (value) {
            case null -> out.u8(ValueTag.NONE);
            case Value.Text(String text) -> {
                out.u8(ValueTag.TEXT);
                text(text);
            }
            case Value.Whole(long number) -> out.u8(ValueTag.WHOLE).svarint(number);
            case Value.Decimal(BigDecimal number) ->
                out.u8(ValueTag.DECIMAL).svarint(number.unscaledValue().longValueExact()).uvarint(number.scale());
            case Value.Amount(var money) -> {
                out.u8(ValueTag.AMOUNT);
                text(money.currency().getCurrencyCode());
                out.svarint(money.minor());
            }
            case Value.Day(var date) -> out.u8(ValueTag.DAY).svarint(date.toEpochDay());
            case Value.Moment(var instant) ->
                out.u8(ValueTag.MOMENT).svarint(instant.getEpochSecond()).uvarint(instant.getNano());
            case Value.Flag(boolean set) -> out.u8(set ? ValueTag.YES : ValueTag.NO);
            case Value.Ref(UUID id) -> out.u8(ValueTag.REF).uuid(id);
        }
    }
}
