package stageline.sales.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Which price holds for how many.
class PriceTiersTest {

    private static final BigDecimal FOUR_TWENTY = new BigDecimal("4.20");
    private static final BigDecimal FOUR = new BigDecimal("4");

    private final PriceTiers tiers = new PriceTiers(new TreeMap<>(Map.of(0L, FOUR_TWENTY, 10_000L, FOUR)));

    @Test
    void theTierThatIsReachedHoldsForAllOfThem() {
        assertThat(tiers.priceAt(new BigDecimal("9999.5"))).contains(FOUR_TWENTY);
        assertThat(tiers.priceAt(new BigDecimal("10000"))).contains(FOUR);
        assertThat(tiers.priceAt(new BigDecimal("1e30"))).contains(FOUR);
    }

    @Test
    void thereIsNoPriceBelowTheFirstTier() {
        PriceTiers fromHundred = new PriceTiers(new TreeMap<>(Map.of(100L, FOUR)));

        assertThat(fromHundred.priceAt(new BigDecimal("99"))).isEmpty();
        assertThat(new PriceTiers(new TreeMap<>()).priceAt(BigDecimal.ONE)).isEmpty();
    }
}
