package stageline.sales.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.command.Refusal.Code;
import stageline.sales.event.Change;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Money;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.Value;

/// What a quotation's currency was worth in the house's own.
class ExchangeRateTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);
    private static final EntityRef QUOTATION = EntityRef.quotation(id("quotation"));

    private final Office office = new Office();

    @Test
    void anAmountIsRoundedToWhatTheHousesCurrencyHas() {
        ExchangeRate rate = new ExchangeRate(new BigDecimal("0.92345"), EUR, DAY);

        assertThat(rate.worth(new Money(10_001, USD))).contains(new Money(9_235, EUR));
        assertThat(new ExchangeRate(new BigDecimal("150.5"), JPY, DAY).worth(new Money(101, USD))).contains(new Money(152, JPY));
        assertThat(rate.worth(new Money(-10_001, USD))).contains(new Money(-9_235, EUR));
    }

    @Test
    void anAmountThatIsTooLargeHasNoWorth() {
        ExchangeRate rate = new ExchangeRate(new BigDecimal("150"), EUR, DAY);

        assertThat(rate.worth(new Money(Long.MAX_VALUE, USD))).isEmpty();
    }

    @Test
    void itIsKnownWhereRateCurrencyAndDayAre() {
        Change rate = Change.set(QuotationFields.RATE, Value.of(new BigDecimal("0.92")));
        Change into = text(QuotationFields.RATE_INTO, "EUR");
        Change on = Change.set(QuotationFields.RATE_ON, Value.of(DAY));

        assertThat(read("USD", rate, into, on)).contains(new ExchangeRate(new BigDecimal("0.92"), EUR, DAY));
        assertThat(read("USD", rate, into)).isEmpty();
        assertThat(read("USD", rate, on)).isEmpty();
        assertThat(read("USD", into, on)).isEmpty();
        assertThat(read("EUR", rate, into, on)).isEmpty();
        assertThat(read("USD", Change.set(QuotationFields.RATE, Value.of(BigDecimal.ZERO)), into, on)).isEmpty();
    }

    @Test
    void itIsInACurrencyThatThereIs() {
        Command into = new Command.Create(QUOTATION, fields("USD", text(QuotationFields.RATE_INTO, "euros")), List.of());

        assertThat(office.refusals(ANA, into)).containsExactly(Code.INVALID);
    }

    private Optional<ExchangeRate> read(String currency, Change... known) {
        Office fresh = new Office();
        fresh.done(ANA, new Command.Create(QUOTATION, fields(fresh, currency, known), List.of()));
        return QuotationContent.of(fresh.state(QUOTATION)).rate();
    }

    private List<Change> fields(String currency, Change... known) {
        return fields(office, currency, known);
    }

    private static List<Change> fields(Office where, String currency, Change... known) {
        List<Change> fields = new ArrayList<>(List.of(
                Change.set(QuotationFields.DEAL, Value.of(where.deal(Stage.IMPLEMENTATION_DEFINED))),
                text(QuotationFields.NUMBER, "2026-A7-0031"),
                Change.set(QuotationFields.REVISION, new Value.Whole(1)),
                text(QuotationFields.CURRENCY, currency)));
        fields.addAll(List.of(known));
        return fields;
    }
}
