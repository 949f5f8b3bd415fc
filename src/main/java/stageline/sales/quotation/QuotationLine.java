package stageline.sales.quotation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.record.PriceBasis;

/// What stands in one line of a quotation.
///
/// @param id       the line
/// @param offering the offering it was taken from, empty for a free line
/// @param title    what the customer reads
/// @param text     what is said of it below, empty where nothing is
/// @param basis    what the price is for
/// @param quantity how many
/// @param price    the price of one, in major units of the quotation's currency; negative for what is given back
/// @param discount per cent of quantity times price, from 0 to 100
/// @param taxRate  the rate of the tax in per cent, where it is another than the quotation's
public record QuotationLine(
        UUID id,
        Optional<UUID> offering,
        String title,
        String text,
        Optional<PriceBasis> basis,
        BigDecimal quantity,
        BigDecimal price,
        BigDecimal discount,
        Optional<BigDecimal> taxRate) {}
