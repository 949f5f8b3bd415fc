package stageline.desktop.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import stageline.sales.record.Money;

/// How amounts and times read.
class FormatsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneId.of("Europe/Madrid"));

    private final Formats english = formats(Texts.ENGLISH);
    private final Formats spanish = formats(Texts.SPANISH);

    @Test
    void aPriceMayBeFinerThanItsCurrency() {
        Currency euro = Currency.getInstance("EUR");
        assertThat(english.price(new BigDecimal("4.2"), euro)).isEqualTo("€\u00a04.20");
        assertThat(english.price(new BigDecimal("0.0425"), euro)).isEqualTo("€\u00a00.0425");
        assertThat(english.price(new BigDecimal("12000"), euro)).isEqualTo("€\u00a012,000.00");
        assertThat(english.price(new BigDecimal("500"), Currency.getInstance("JPY"))).isEqualTo("¥\u00a0500");
        assertThat(spanish.price(new BigDecimal("12000.5"), euro)).isEqualTo("12.000,50\u00a0€");
    }

    @Test
    void amountsAreExactWithCentsOnlyWhereThereAreSome() {
        assertThat(english.money(eur(8_500_000))).isEqualTo("€\u00a085,000");
        assertThat(english.money(eur(420))).isEqualTo("€\u00a04.20");
        assertThat(english.money(new Money(120_000, Currency.getInstance("JPY")))).isEqualTo("¥\u00a0120,000");
    }

    @Test
    void amountsFollowTheLanguage() {
        assertThat(spanish.money(eur(8_500_000))).isEqualTo("85.000\u00a0€");
        assertThat(spanish.glance(eur(231_000_000))).isEqualTo("2,31\u00a0M\u00a0€");
    }

    @Test
    void atAGlanceLargeAmountsAreShort() {
        assertThat(english.glance(eur(41_234_500))).isEqualTo("€\u00a0412\u00a0k");
        assertThat(english.glance(eur(950_000))).isEqualTo("€\u00a09.5\u00a0k");
        assertThat(english.glance(eur(231_000_000))).isEqualTo("€\u00a02.31\u00a0M");
        assertThat(english.glance(eur(99_960_000))).isEqualTo("€\u00a01\u00a0M");
        assertThat(english.glance(eur(99_900))).isEqualTo("€\u00a0999");
    }

    @Test
    void numbersAreExactAndReadAsTheyAreWritten() {
        assertThat(english.decimal(new BigDecimal("12000.0425"))).isEqualTo("12,000.0425");
        assertThat(spanish.decimal(new BigDecimal("0.0425"))).isEqualTo("0,0425");
        assertThat(english.readDecimal(" 12,000.0425 ")).contains(new BigDecimal("12000.0425"));
        assertThat(spanish.readDecimal("0,04250")).contains(new BigDecimal("0.0425"));
        assertThat(english.readDecimal("4 a day")).isEmpty();
        assertThat(english.readDecimal("0.0123456789")).isEmpty();
    }

    @Test
    void filesAreAsLargeAsPeopleSayIt() {
        assertThat(english.size(0)).isEqualTo("0 bytes");
        assertThat(english.size(812)).isEqualTo("812 bytes");
        assertThat(english.size(340_400)).isEqualTo("340 KB");
        assertThat(english.size(1_240_000)).isEqualTo("1.2 MB");
        assertThat(spanish.size(52_428_800)).isEqualTo("52,4 MB");
    }

    @Test
    void daysNearTodayAreNamed() {
        assertThat(english.dayNear(LocalDate.of(2026, 11, 21))).isEqualTo("today");
        assertThat(spanish.dayNear(LocalDate.of(2026, 11, 22))).isEqualTo("mañana");
        assertThat(english.dayNear(LocalDate.of(2026, 12, 15))).isEqualTo("15 Dec");
        assertThat(english.dayNear(LocalDate.of(2027, 1, 31))).isEqualTo("31 Jan 2027");
    }

    @Test
    void momentsAreShownInTheZoneOfThisComputer() {
        assertThat(english.moment(Instant.parse("2026-11-21T06:30:00Z"))).isEqualTo("today 07:30");
        assertThat(english.moment(Instant.parse("2026-11-15T17:42:00Z"))).isEqualTo("15 Nov, 18:42");
    }

    @Test
    void daysInAStageAreWholeDays() {
        assertThat(english.daysSince(Instant.parse("2026-11-15T08:59:00Z"))).isEqualTo("6 d");
        assertThat(english.daysSince(Instant.parse("2026-11-22T08:59:00Z"))).isEqualTo("0 d");
    }

    private static Formats formats(Locale language) {
        return new Formats(Texts.in(language), CLOCK);
    }

    private static Money eur(long cents) {
        return new Money(cents, EUR);
    }
}
