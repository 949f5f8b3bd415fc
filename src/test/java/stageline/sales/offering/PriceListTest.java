package stageline.sales.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static stageline.sales.Office.ANA;
import static stageline.sales.Office.id;
import static stageline.sales.Office.text;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import stageline.sales.Office;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.Value;

class PriceListTest {

    private static final EntityRef SCORING = EntityRef.offering(id("scoring"));

    private final Office office = new Office();

    @Test
    void aPriceHoldsFromItsTierOn() {
        PriceList prices =
                priced(price(OfferingFields.PRICE, "4.20"), price(OfferingFields.tier(1_000), "3.10"), price(OfferingFields.tier(50), "4"));
        assertThat(prices.at(1)).contains(new BigDecimal("4.2"));
        assertThat(prices.at(49)).contains(new BigDecimal("4.2"));
        assertThat(prices.at(50)).contains(new BigDecimal("4"));
        assertThat(prices.at(999)).contains(new BigDecimal("4"));
        assertThat(prices.at(1_000_000)).contains(new BigDecimal("3.1"));
        assertThat(prices.rising()).isEmpty();
    }

    @Test
    void withoutAFirstPriceFewHaveNone() {
        PriceList prices = priced(price(OfferingFields.tier(100), "3"));
        assertThat(prices.at(99)).isEmpty();
        assertThat(prices.at(100)).contains(new BigDecimal("3"));
    }

    @Test
    void aPriceThatRisesWithVolumeIsNoticedAndNotRefused() {
        PriceList prices = priced(
                price(OfferingFields.PRICE, "4"),
                price(OfferingFields.tier(10), "5"),
                price(OfferingFields.tier(100), "5"),
                price(OfferingFields.tier(1_000), "4.5"),
                price(OfferingFields.tier(10_000), "4.6"));
        assertThat(prices.rising()).containsExactly(10L, 10_000L);
    }

    private static Change price(Field field, String number) {
        return Change.set(field, Value.of(new BigDecimal(number)));
    }

    private PriceList priced(Change... prices) {
        office.done(ANA, new Command.Create(SCORING, List.of(text(OfferingFields.NAME, "Severity scoring")), List.of()));
        office.done(ANA, Command.Edit.fields(SCORING, List.of(prices)));
        return PriceList.of(office.state(SCORING));
    }
}
