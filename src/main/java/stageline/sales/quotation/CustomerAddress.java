package stageline.sales.quotation;

/// Whom a quotation is for. Parts that are not known are empty.
///
/// @param legalEntity the legal entity that contracts
/// @param attention   the person whose attention is asked for
/// @param street      street and number, in as many lines as it takes
/// @param postalCode  the postal code
/// @param city        the town
/// @param region      the region, province or state
/// @param country     the ISO 3166-1 alpha-2 code
/// @param taxNumber   its number for value added tax
public record CustomerAddress(
        String legalEntity,
        String attention,
        String street,
        String postalCode,
        String city,
        String region,
        String country,
        String taxNumber) {}
