package stageline.sales.quotation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import stageline.sales.fold.RecordState;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.Value;

/// The prices of an offering by how many are taken. The price of the tier that a quantity reaches holds for all of them.
///
/// @param prices by from how many on each holds; the first from 0 on
public record PriceTiers(NavigableMap<Long, BigDecimal> prices) {

    public PriceTiers {
        prices = Collections.unmodifiableNavigableMap(new TreeMap<>(prices));
    }

    /// The prices that an offering's record holds.
    public static PriceTiers of(RecordState offering) {
        NavigableMap<Long, BigDecimal> prices = new TreeMap<>();
        offering.decimal(OfferingFields.PRICE).ifPresent(price -> prices.put(0L, price));
        offering.fields().forEach((field, register) -> {
            OptionalLong from = OfferingFields.tierFrom(field);
            if (from.isPresent() && register.current().orElse(null) instanceof Value.Decimal(BigDecimal price)) {
                prices.put(from.getAsLong(), price);
            }
        });
        return new PriceTiers(prices);
    }

    /// The price of one where so many are taken; empty where no tier is reached.
    public Optional<BigDecimal> priceAt(BigDecimal quantity) {
        long whole = quantity.max(BigDecimal.ZERO).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
        return Optional.ofNullable(prices.floorEntry(whole)).map(tier -> tier.getValue());
    }
}
