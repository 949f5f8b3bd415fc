package stageline.sales.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import stageline.sales.quotation.Totals.LineTotal;
import stageline.sales.quotation.Totals.RateTotal;
import stageline.sales.record.Money;

/// What quotations come to, by hand and by property.
class TotalsTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency KWD = Currency.getInstance("KWD");
    private static final Tax NONE = Tax.none(TaxTreatment.REVERSE_CHARGE);

    @Test
    void theExampleOfASalesManagerComesToWhatTheyCount() {
        Totals totals = totals(EUR, Discount.NONE, NONE, line("12000", "4.20", "5"), line("1", "9500", "0"), line("2", "1200", "0"));

        assertThat(totals.lines().getFirst()).isEqualTo(new LineTotal(eur(5_040_000), eur(252_000), eur(4_788_000)));
        assertThat(totals.net()).isEqualTo(eur(5_978_000));
        assertThat(totals.taxes()).isEmpty();
        assertThat(totals.total()).isEqualTo(eur(5_978_000));
    }

    @Test
    void halfACentIsRoundedAwayFromZeroInEachLine() {
        // 3 × 0.335 = 1.005 and 7 × 0.0425 = 0.2975; what is given back is rounded the same way.
        Totals totals = totals(EUR, Discount.NONE, NONE, line("3", "0.335", "0"), line("7", "0.0425", "0"), line("3", "-0.335", "0"));

        assertThat(totals.lines()).extracting(LineTotal::net).containsExactly(eur(101), eur(30), eur(-101));
        assertThat(totals.net()).isEqualTo(eur(30));
    }

    @Test
    void aCurrencyWithoutDecimalsIsRoundedToItsUnit() {
        // 3 × 166.5 = 499.5 → 500; 12.5 % off is 62.5 → 63; 10 % of 437 is 43.7 → 44.
        Totals totals = totals(JPY, Discount.NONE, added("10"), line("3", "166.5", "12.5"));

        assertThat(totals.lines()).containsExactly(new LineTotal(yen(500), yen(63), yen(437)));
        assertThat(totals.taxes()).containsExactly(new RateTotal(new BigDecimal("10"), yen(437), yen(44)));
        assertThat(totals.total()).isEqualTo(yen(481));
    }

    @Test
    void aCurrencyWithThreeDecimalsKeepsThem() {
        // 7 × 1.2345 = 8.6415 → 8.642; 5 % of it is 0.4321 → 0.432.
        Totals totals = totals(KWD, Discount.NONE, added("5"), line("7", "1.2345", "0"));

        assertThat(totals.net()).isEqualTo(new Money(8_642, KWD));
        assertThat(totals.tax()).isEqualTo(new Money(432, KWD));
        assertThat(totals.total()).isEqualTo(new Money(9_074, KWD));
    }

    @Test
    void taxIsRoundedOnceForEachRate() {
        // Ten times 0.33 is 3.30: 21 % of it is 0.693 → 0.69, where ten times 0.0693 would be 0.70.
        QuotationLine[] lines = new QuotationLine[10];
        Arrays.fill(lines, line("1", "0.33", "0"));

        assertThat(totals(EUR, Discount.NONE, added("21"), lines).tax()).isEqualTo(eur(69));
    }

    @Test
    void aDiscountOnTheWholeIsSpreadOverTheRatesAndNoneOfItIsLost() {
        // 10 % of 100.05 is 10.005 → 10.01; of it 6.67 (6.6733…) and 3.34 (3.3366…, the larger remainder) come off 66.70 and 33.35.
        Totals totals = totals(EUR, new Discount.Percent(new BigDecimal("10")), added("21"),
                line("1", "66.70", "0"), taxed("4", line("1", "33.35", "0")));

        assertThat(totals.discount()).isEqualTo(eur(1_001));
        assertThat(totals.taxes()).containsExactly(
                new RateTotal(new BigDecimal("4"), eur(3_001), eur(120)),
                new RateTotal(new BigDecimal("21"), eur(6_003), eur(1_261)));
        assertThat(totals.total()).isEqualTo(eur(9_004 + 120 + 1_261));
    }

    @Test
    void anAmountCanBeTakenOffTheWhole() {
        Totals totals = totals(EUR, new Discount.Fixed(eur(5_000)), added("20"), line("1", "150", "0"));

        assertThat(totals.netAfterDiscount()).isEqualTo(eur(10_000));
        assertThat(totals.total()).isEqualTo(eur(12_000));
    }

    @Test
    void noTaxIsAddedWhereTheCustomerOwesIt() {
        Totals totals = totals(EUR, Discount.NONE, NONE, taxed("21", line("1", "100", "0")));

        assertThat(totals.taxes()).isEmpty();
        assertThat(totals.total()).isEqualTo(eur(10_000));
    }

    @Test
    void aQuotationWithoutLinesComesToNothing() {
        assertThat(totals(EUR, new Discount.Percent(new BigDecimal("10")), added("21")).total()).isEqualTo(eur(0));
    }

    @Test
    void aSumThatIsTooLargeIsNone() {
        QuotationLine line = line("999999999999999999", "999999999999999999", "0");

        assertThat(Totals.of(EUR, List.of(line), Discount.NONE, NONE)).isEmpty();
    }

    @Property(tries = 2_000)
    void whatIsPrintedAddsUp(@ForAll("currencies") Currency currency, @ForAll("lines") List<QuotationLine> lines,
            @ForAll("percents") BigDecimal off, @ForAll("percents") BigDecimal rate) {
        Totals totals = Totals.of(currency, lines, new Discount.Percent(off), new Tax(TaxTreatment.ADDED, rate)).orElseThrow();

        assertThat(totals.lines()).allSatisfy(line ->
                assertThat(line.gross().minor() - line.discount().minor()).isEqualTo(line.net().minor()));
        assertThat(totals.lines().stream().mapToLong(line -> line.net().minor()).sum()).isEqualTo(totals.net().minor());
        assertThat(totals.taxes().stream().mapToLong(tax -> tax.taxable().minor()).sum()).isEqualTo(totals.netAfterDiscount().minor());
        assertThat(totals.netAfterDiscount().minor() + totals.taxes().stream().mapToLong(tax -> tax.tax().minor()).sum())
                .isEqualTo(totals.total().minor());
    }

    @Property(tries = 2_000)
    void noTotalIsFartherFromTheExactOneThanItsRoundingsAllow(@ForAll("currencies") Currency currency,
            @ForAll("lines") List<QuotationLine> lines, @ForAll("percents") BigDecimal off) {
        BigDecimal exact = BigDecimal.ZERO;
        for (QuotationLine line : lines) {
            exact = exact.add(line.quantity().multiply(line.price()).multiply(left(line.discount())));
        }
        exact = exact.multiply(left(off));
        Totals totals = Totals.of(currency, lines, new Discount.Percent(off), NONE).orElseThrow();

        BigDecimal half = BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()).divide(BigDecimal.TWO);
        BigDecimal allowed = half.multiply(BigDecimal.valueOf(2L * lines.size() + 1));
        assertThat(totals.total().major().subtract(exact).abs()).isLessThanOrEqualTo(allowed);
    }

    @Property(tries = 500)
    void whatIsGivenBackIsRoundedAsWhatIsSold(@ForAll("currencies") Currency currency, @ForAll("lines") List<QuotationLine> lines) {
        List<QuotationLine> back = lines.stream().map(TotalsTest::givenBack).toList();

        assertThat(Totals.of(currency, back, Discount.NONE, NONE).orElseThrow().total().minor())
                .isEqualTo(-Totals.of(currency, lines, Discount.NONE, NONE).orElseThrow().total().minor());
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(EUR, JPY, KWD);
    }

    @Provide
    Arbitrary<BigDecimal> percents() {
        return Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(100)).ofScale(2);
    }

    @Provide
    Arbitrary<List<QuotationLine>> lines() {
        Arbitrary<BigDecimal> quantities = Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000)).ofScale(3);
        Arbitrary<BigDecimal> prices = Arbitraries.bigDecimals().between(BigDecimal.ZERO, BigDecimal.valueOf(100_000)).ofScale(4);
        Arbitrary<Optional<BigDecimal>> rates = Arbitraries.of("0", "4", "21").map(BigDecimal::new).optional();
        return Combinators.combine(quantities, prices, percents(), rates)
                .as((quantity, price, discount, rate) -> line(quantity, price, discount, rate)).list().ofMaxSize(20);
    }

    private static BigDecimal left(BigDecimal percent) {
        return BigDecimal.ONE.subtract(percent.divide(BigDecimal.valueOf(100), 6, RoundingMode.UNNECESSARY));
    }

    private static Totals totals(Currency currency, Discount discount, Tax tax, QuotationLine... lines) {
        return Totals.of(currency, List.of(lines), discount, tax).orElseThrow();
    }

    private static Tax added(String rate) {
        return new Tax(TaxTreatment.ADDED, new BigDecimal(rate));
    }

    private static QuotationLine line(String quantity, String price, String discount) {
        return line(new BigDecimal(quantity), new BigDecimal(price), new BigDecimal(discount), Optional.empty());
    }

    private static QuotationLine line(BigDecimal quantity, BigDecimal price, BigDecimal discount, Optional<BigDecimal> rate) {
        return new QuotationLine(
                new UUID(0, 1), Optional.empty(), "Severity scoring", "", Optional.empty(), quantity, price, discount, rate);
    }

    private static QuotationLine taxed(String rate, QuotationLine line) {
        return line(line.quantity(), line.price(), line.discount(), Optional.of(new BigDecimal(rate)));
    }

    private static QuotationLine givenBack(QuotationLine line) {
        return line(line.quantity(), line.price().negate(), line.discount(), line.taxRate());
    }

    private static Money eur(long cents) {
        return new Money(cents, EUR);
    }

    private static Money yen(long yen) {
        return new Money(yen, JPY);
    }
}
