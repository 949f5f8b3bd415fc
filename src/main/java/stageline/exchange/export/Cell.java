package stageline.exchange.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import stageline.sales.record.Value;

/// What stands in one cell of an export.
public sealed interface Cell {

    /// Nothing.
    record Empty() implements Cell {}

    /// Words.
    record Text(String text) implements Cell {}

    /// A number, in CSV with a decimal point and without a mark for thousands.
    record Figure(BigDecimal number) implements Cell {}

    /// A day, `2026-03-04`.
    record Day(LocalDate day) implements Cell {}

    /// A moment, `2026-03-04T17:05:00Z`.
    record Moment(Instant moment) implements Cell {}

    /// Yes or no, `true` or `false`.
    record Flag(boolean set) implements Cell {}

    /// The one empty cell.
    Cell EMPTY = new Empty();

    static Cell of(String text) {
        return text.isEmpty() ? EMPTY : new Text(text);
    }

    static Cell of(long number) {
        return new Figure(BigDecimal.valueOf(number));
    }

    static Cell of(boolean set) {
        return new Flag(set);
    }

    static Cell of(Instant moment) {
        return new Moment(moment);
    }

    static Cell ofText(Optional<String> text) {
        return text.map(Cell::of).orElse(EMPTY);
    }

    static Cell ofMoment(Optional<Instant> moment) {
        return moment.map(Cell::of).orElse(EMPTY);
    }

    /// A value; money without its currency, a reference as the identity of its record.
    static Cell of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> of(text);
            case Value.Whole(long number) -> of(number);
            case Value.Decimal(BigDecimal number) -> new Figure(number);
            case Value.Amount(var money) -> new Figure(money.major());
            case Value.Day(LocalDate day) -> new Day(day);
            case Value.Moment(Instant moment) -> new Moment(moment);
            case Value.Flag(boolean set) -> new Flag(set);
            case Value.Ref(var id) -> new Text(id.toString());
        };
    }
}
