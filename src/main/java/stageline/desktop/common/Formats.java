package stageline.desktop.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.DecimalStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import stageline.sales.record.Money;
import stageline.sales.record.Value;

/// How amounts, days and moments read in one language.
public final class Formats {

    private static final char SPACE = '\u00a0';
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Texts texts;
    private final Clock clock;
    private final Locale locale;

    /// Formats in the language of `texts`, in the clock's zone.
    public Formats(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
        this.locale = texts.language();
    }

    /// An exact amount, decimals only where there are cents: `€ 85,000`, `85.000 €`.
    public String money(Money money) {
        BigDecimal major = money.major();
        boolean whole = major.stripTrailingZeros().scale() <= 0;
        return withSymbol(number(major, whole ? 0 : major.scale()), money.currency());
    }

    /// An exact amount in a column of others, always with its decimals: `€ 85,000.00`.
    public String sum(Money money) {
        return withSymbol(number(money.major(), Math.max(0, money.currency().getDefaultFractionDigits())), money.currency());
    }

    /// An amount at a glance: `€ 412 k`, `€ 2.31 M`. Exact below one thousand.
    public String glance(Money money) {
        BigDecimal major = money.major();
        BigDecimal size = major.abs();
        if (size.compareTo(THOUSAND) < 0) {
            return money(money);
        }
        if (size.compareTo(MILLION.subtract(BigDecimal.valueOf(500))) < 0) {
            return withSymbol(scaled(major, THOUSAND, size.compareTo(BigDecimal.valueOf(9_950)) < 0 ? 1 : 0) + SPACE + "k",
                    money.currency());
        }
        return withSymbol(scaled(major, MILLION, 2) + SPACE + "M", money.currency());
    }

    /// An amount without its currency, as it is typed: `85,000`, `4.20`.
    public String number(Money money) {
        BigDecimal major = money.major();
        return number(major, major.stripTrailingZeros().scale() <= 0 ? 0 : major.scale());
    }

    /// An exact number with as many decimals as it has: `0.0425`, `12,000`.
    public String decimal(BigDecimal number) {
        return number(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    /// A price, which may be finer than its currency, and is shown with that one's decimals at least: `€ 4.20`, `€ 0.0425`, `€ 12,000.00`.
    public String price(BigDecimal price, Currency currency) {
        return withSymbol(priceNumber(price, currency), currency);
    }

    /// A price without its currency, as it is typed: `4.20`, `0.0425`, `12,000.00`.
    public String priceNumber(BigDecimal price, Currency currency) {
        return number(price, Math.max(price.stripTrailingZeros().scale(), Math.max(0, currency.getDefaultFractionDigits())));
    }

    /// What somebody typed as a number; empty where it is none, or longer than [values][Value.Decimal] are.
    public Optional<BigDecimal> readDecimal(String typed) {
        return parse(typed).map(Value.Decimal::new).filter(Value.Decimal::fits).map(Value.Decimal::number);
    }

    /// What somebody typed as an amount; empty where it is none, or finer than the currency.
    public Optional<Money> amount(String typed, Currency currency) {
        try {
            return parse(typed).map(major -> Money.of(major, currency));
        } catch (ArithmeticException tooFineOrTooLarge) {
            return Optional.empty();
        }
    }

    private Optional<BigDecimal> parse(String typed) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setParseBigDecimal(true);
        ParsePosition read = new ParsePosition(0);
        String text = typed.strip();
        return format.parse(text, read) instanceof BigDecimal number && read.getIndex() == text.length()
                ? Optional.of(number)
                : Optional.empty();
    }

    /// What somebody typed as a day, as days are [written here][#day(LocalDate)] or as `2026-12-15`; empty where it is none.
    public Optional<LocalDate> readDay(String typed) {
        return readDay(typed.strip(), pattern("d MMM yyyy")).or(() -> readDay(typed.strip(), DateTimeFormatter.ISO_LOCAL_DATE));
    }

    private static Optional<LocalDate> readDay(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /// A count: `18,204`.
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// How large a file is: `812 bytes`, `340 KB`, `1.2 MB`.
    public String size(long bytes) {
        BigDecimal size = BigDecimal.valueOf(bytes);
        if (bytes < 1_000) {
            return texts.get("common.size.bytes", bytes);
        }
        return bytes < 1_000_000
                ? texts.get("common.size.kilobytes", scaled(size, THOUSAND, 0))
                : texts.get("common.size.megabytes", scaled(size, MILLION, 1));
    }

    /// A day: `15 Dec 2026`.
    public String day(LocalDate day) {
        return pattern("d MMM yyyy").format(day);
    }

    /// A day near today: `today`, `tomorrow`, `15 Dec`, with the year where it is another one.
    public String dayNear(LocalDate day) {
        LocalDate today = today();
        if (day.equals(today)) {
            return texts.get("common.today");
        }
        if (day.equals(today.plusDays(1))) {
            return texts.get("common.tomorrow");
        }
        return day.getYear() == today.getYear() ? pattern("d MMM").format(day) : day(day);
    }

    /// A moment: `today 07:30`, `15 Nov, 18:42`.
    public String moment(Instant moment) {
        var local = moment.atZone(zone());
        String time = pattern("HH:mm").format(local);
        return local.toLocalDate().equals(today())
                ? texts.get("common.todayAt", time)
                : texts.get("common.dayAt", dayNear(local.toLocalDate()), time);
    }

    /// Since when something is so: `18:42`, `15 Nov, 18:42`.
    public String since(Instant moment) {
        boolean today = moment.atZone(zone()).toLocalDate().equals(today());
        return today ? pattern("HH:mm").format(moment.atZone(zone())) : moment(moment);
    }

    /// A moment to the minute, with its year: `15 Nov 2026, 18:42`.
    public String exactly(Instant moment) {
        var local = moment.atZone(zone());
        return texts.get("common.dayAt", day(local.toLocalDate()), pattern("HH:mm").format(local));
    }

    /// What somebody typed as a moment: as [#exactly(Instant)] writes it, as `2026-11-15 18:42`, or a day, which means its end.
    public Optional<Instant> readMoment(String typed) {
        String text = typed.strip();
        return readMoment(text, pattern("d MMM yyyy[','] HH:mm"))
                .or(() -> readMoment(text, DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)))
                .or(() -> readDay(text).map(this::endOf));
    }

    private Optional<Instant> readMoment(String text, DateTimeFormatter format) {
        try {
            // The minute that is typed is over: what happened in it is seen.
            return Optional.of(LocalDateTime.parse(text, format).atZone(zone()).toInstant().plus(Duration.ofMinutes(1)).minusMillis(1));
        } catch (DateTimeParseException notMoment) {
            return Optional.empty();
        }
    }

    /// The last moment of a day.
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone()).toInstant().minusMillis(1);
    }

    /// The same formats where it is another time.
    public Formats at(Instant moment) {
        return new Formats(texts, Clock.fixed(moment, zone()));
    }

    /// How many whole days have passed since a moment: `6 d`.
    public String daysSince(Instant moment) {
        return texts.get("common.days", Math.max(0, Duration.between(moment, clock.instant()).toDays()));
    }

    /// Today, where this computer is.
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Now.
    public Instant now() {
        return clock.instant();
    }

    /// The zone that moments are shown in.
    public ZoneId zone() {
        return clock.getZone();
    }

    /// The language and its customs.
    public Locale locale() {
        return locale;
    }

    private String scaled(BigDecimal major, BigDecimal unit, int decimals) {
        BigDecimal value = major.divide(unit, decimals, RoundingMode.HALF_UP).stripTrailingZeros();
        return number(value, Math.max(0, value.scale()));
    }

    private String number(BigDecimal value, int decimals) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(value);
    }

    private String withSymbol(String number, Currency currency) {
        String symbol = currency.getSymbol(locale);
        return locale.getLanguage().equals("en") ? symbol + SPACE + number : number + SPACE + symbol;
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale).withDecimalStyle(DecimalStyle.of(locale));
    }
}
