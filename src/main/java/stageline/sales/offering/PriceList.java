package stageline.sales.offering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import stageline.sales.fold.RecordState;
import stageline.sales.record.OfferingFields;

/// The prices of an offering by how many are taken.
///
/// @param first the price of one, from the first on; empty where the catalogue says none
/// @param tiers other prices of one, each by how many must be taken at least
public record PriceList(Optional<BigDecimal> first, NavigableMap<Long, BigDecimal> tiers) {

    public PriceList {
        tiers = Collections.unmodifiableNavigableMap(new TreeMap<>(tiers));
    }

    /// The prices of an offering.
    public static PriceList of(RecordState offering) {
        NavigableMap<Long, BigDecimal> tiers = new TreeMap<>();
        offering.fields().keySet().forEach(field -> OfferingFields.tierFrom(field)
                .ifPresent(from -> offering.decimal(field).ifPresent(price -> tiers.put(from, price))));
        return new PriceList(offering.decimal(OfferingFields.PRICE), tiers);
    }

    /// The price of one where so many are taken; empty where the catalogue says none.
    public Optional<BigDecimal> at(long quantity) {
        Map.Entry<Long, BigDecimal> tier = tiers.floorEntry(quantity);
        return tier == null ? first : Optional.of(tier.getValue());
    }

    /// The price of one where another number is taken than before: that of the tier which is reached. Empty where it stays, also since
    /// somebody had typed another price than the catalogue's.
    ///
    /// @param before how many were taken
    /// @param price  the price that one had then
    /// @param after  how many are taken now
    public Optional<BigDecimal> repriced(BigDecimal before, BigDecimal price, BigDecimal after) {
        boolean ours = at(before.longValue()).filter(list -> list.compareTo(price) == 0).isPresent();
        return at(after.longValue()).filter(list -> ours && list.compareTo(price) != 0);
    }

    /// From how many on one costs more than it does where fewer are taken. That is unusual, but nothing forbids it.
    public List<Long> rising() {
        List<Long> rising = new ArrayList<>();
        Optional<BigDecimal> before = first;
        for (Map.Entry<Long, BigDecimal> tier : tiers.entrySet()) {
            if (before.filter(price -> price.compareTo(tier.getValue()) < 0).isPresent()) {
                rising.add(tier.getKey());
            }
            before = Optional.of(tier.getValue());
        }
        return rising;
    }
}
