package stageline.store.offering;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.record.EntityRef;

/// An offering as the catalogue lists it.
///
/// @param id       its identity
/// @param name     what the catalogue calls it
/// @param shape    the shape of the product, blank where nobody said
/// @param basis    what its price is for, a [stageline.sales.record.PriceBasis] code; blank where nobody said
/// @param currency the ISO 4217 code of its prices, blank where nobody said
/// @param price    the price of one, from the first on
/// @param least    the least price of one by volume, where it has any
/// @param deals    how many deals sell it
/// @param retired  whether it is not offered any more
public record OfferingLine(
        UUID id,
        String name,
        String shape,
        String basis,
        String currency,
        Optional<BigDecimal> price,
        Optional<BigDecimal> least,
        int deals,
        boolean retired) {

    /// The offering.
    public EntityRef entity() {
        return EntityRef.offering(id);
    }
}
