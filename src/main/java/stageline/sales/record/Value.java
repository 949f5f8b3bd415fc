package stageline.sales.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What a field can hold. An empty field has no value at all; there is no empty value.
public sealed interface Value {

    /// Words, a code of a choice, an address: any text that is not blank-only by accident; kept to the letter.
    record Text(String text) implements Value {}

    /// A whole number.
    record Whole(long number) implements Value {}

    /// An exact decimal number, such as a price finer than a cent: at most 18 digits, at most 9 of them after the point.
    ///
    /// @param number the number without trailing zeros, so that equal numbers are equal values
    record Decimal(BigDecimal number) implements Value {

        /// The most digits, and the most of them after the point.
        public static final int DIGITS = 18;
        public static final int DECIMALS = 9;

        public Decimal {
            BigDecimal shortest = number.stripTrailingZeros();
            number = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        }

        /// Whether a field can hold it.
        public boolean fits() {
            return number.precision() <= DIGITS && number.scale() <= DECIMALS;
        }
    }

    /// An amount of money.
    record Amount(Money money) implements Value {}

    /// A day in the calendar, without a zone.
    record Day(LocalDate date) implements Value {}

    /// A moment in time.
    record Moment(Instant instant) implements Value {}

    /// Yes or no.
    record Flag(boolean set) implements Value {}

    /// Another record, whose kind the field knows.
    record Ref(UUID id) implements Value {}

    static Value of(String text) {
        return new Text(text);
    }

    static Value of(UUID id) {
        return new Ref(id);
    }

    static Value of(Money money) {
        return new Amount(money);
    }

    static Value of(BigDecimal number) {
        return new Decimal(number);
    }

    static Value of(LocalDate date) {
        return new Day(date);
    }

    static Value of(Instant instant) {
        return new Moment(instant);
    }

    static Value of(boolean set) {
        return new Flag(set);
    }
}
