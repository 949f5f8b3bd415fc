package stageline.sales.command;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stageline.sales.command.Refusal.Code;
import stageline.sales.naming.CountryCode;
import stageline.sales.naming.CountryCode.Known;
import stageline.sales.naming.CountryCode.Refused;
import stageline.sales.naming.CountryHint;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.FieldType;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.Value;

/// Which values a field takes.
///
/// Texts are kept to the letter and may hold any Unicode, control characters and NUL included, except a lone surrogate: it is no
/// character and cannot be written down in UTF-8. Lengths are counted in UTF-16 units, as the database counts them. Days and moments lie
/// in the years 1 to 9999, which is what dates are written with everywhere. No price of the catalogue is negative; its currencies are those
/// of ISO 4217.
final class ValueRules {

    /// The longest text of one line.
    static final int LONGEST_TEXT = 1_000;
    /// The longest text of several lines.
    static final int LONGEST_LONG_TEXT = 100_000;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private ValueRules() {}

    /// Why a field does not take a value, empty where it does.
    ///
    /// @param type     the kind of record
    /// @param imported whether another system says so: its list codes and its references are taken as they are
    static Optional<Refusal> refusal(EntityType type, Field field, Value value, boolean imported, Sight sight) {
        return switch (field.type()) {
            case TEXT -> text(field, value, LONGEST_TEXT).or(() -> unless(!currency(type, field) || isCurrency(value), field));
            case LONG_TEXT -> text(field, value, LONGEST_LONG_TEXT);
            case CHOICE -> text(field, value, LONGEST_TEXT).or(() -> choice(type, field, value, imported, sight));
            case COUNTRY -> text(field, value, LONGEST_TEXT).or(() -> country(field, value));
            case AMOUNT -> unless(value instanceof Value.Amount, field);
            case DAY -> unless(value instanceof Value.Day(LocalDate day) && day.getYear() >= 1 && day.getYear() <= 9999, field);
            case MOMENT -> unless(value instanceof Value.Moment(Instant at) && !at.isBefore(FIRST) && at.isBefore(END), field);
            case FLAG -> unless(value instanceof Value.Flag, field);
            case DECIMAL -> unless(value instanceof Value.Decimal number && number.fits() && !isNegativePrice(type, number), field);
            case WHOLE -> unless(value instanceof Value.Whole, field);
            case PERSON, COMPANY, DEAL, OFFERING, QUOTATION, PAPER, RECORD -> reference(field, value, imported, sight);
        };
    }

    /// Why a text cannot be kept, empty where it can. The empty text is no value: an empty field has none.
    static Optional<Refusal> text(Field field, Value value, int longest) {
        if (!(value instanceof Value.Text(String text)) || text.isEmpty() || hasLoneSurrogate(text)) {
            return Optional.of(Refusal.at(field, Code.INVALID));
        }
        return text.length() <= longest ? Optional.empty() : Optional.of(Refusal.at(field, Code.TOO_LONG, Integer.toString(longest)));
    }

    /// The value as it is kept: a country's code in capitals, however it was typed; everything else to the letter.
    static Value kept(Field field, Value value) {
        boolean country = field.type() == FieldType.COUNTRY;
        return country && value instanceof Value.Text(String text) && CountryCode.parse(text) instanceof Known(CountryCode code)
                ? Value.of(code.alpha2())
                : value;
    }

    static boolean hasLoneSurrogate(String text) {
        int place = 0;
        while (place < text.length()) {
            int codePoint = text.codePointAt(place);
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                return true;
            }
            place += Character.charCount(codePoint);
        }
        return false;
    }

    private static Optional<Refusal> choice(EntityType type, Field field, Value value, boolean imported, Sight sight) {
        Optional<List<String>> offered =
                imported ? KnownFields.fixedChoice(type, field) : KnownFields.offered(type, field, sight.content());
        return unless(offered.isEmpty() || (value instanceof Value.Text(String code) && offered.get().contains(code)), field);
    }

    /// The hint's arguments are its reason (`use-instead`, `one-country` …) and the codes to use instead.
    private static Optional<Refusal> country(Field field, Value value) {
        if (value instanceof Value.Text(String text) && CountryCode.parse(text) instanceof Refused(CountryHint hint)) {
            String reason = hint.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String instead = String.join(" ", hint.suggested().stream().map(CountryCode::alpha2).toList());
            return Optional.of(Refusal.at(field, Code.COUNTRY, reason, instead));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> reference(Field field, Value value, boolean imported, Sight sight) {
        Optional<EntityRef> record = field.referred(value);
        if (record.isEmpty()) {
            return Optional.of(Refusal.at(field, Code.INVALID));
        }
        boolean there = imported || record.flatMap(sight::find).filter(r -> r.exists()).isPresent();
        return there ? Optional.empty() : Optional.of(Refusal.at(field, Code.NOT_FOUND));
    }

    private static boolean isNegativePrice(EntityType type, Value.Decimal number) {
        return type == EntityType.OFFERING && number.number().signum() < 0;
    }

    private static boolean currency(EntityType type, Field field) {
        return type == EntityType.OFFERING && field.equals(OfferingFields.CURRENCY);
    }

    private static boolean isCurrency(Value value) {
        return value instanceof Value.Text(String code)
                && Currency.getAvailableCurrencies().stream().anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    private static Optional<Refusal> unless(boolean fine, Field field) {
        return fine ? Optional.empty() : Optional.of(Refusal.at(field, Code.INVALID));
    }
}
