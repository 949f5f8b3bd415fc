package stageline.store.quotation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Money;
import stageline.store.record.Named;

/// A quotation in a list.
///
/// @param id          the quotation
/// @param number      its number
/// @param revision    its revision
/// @param status      how far it is; [QuotationStatus#EXPIRED] where it was sent and its last day is over
/// @param deal        the deal it is for
/// @param customer    the legal entity it is for, blank where nobody said
/// @param total       what it comes to, as it was sent; empty where that is too large
/// @param sent        the day that stands on the paper in which it went out
/// @param validUntil  the last day on which it can be accepted
/// @param concludedOn when the customer answered, or when it was taken back
/// @param preparedBy  who wrote it
/// @param replaces    the revision that it replaces
/// @param attention   how many of its fields two people wrote without having seen each other
public record ListedQuotation(
        UUID id,
        String number,
        int revision,
        QuotationStatus status,
        Optional<Named> deal,
        String customer,
        Optional<Money> total,
        Optional<LocalDate> sent,
        Optional<LocalDate> validUntil,
        Optional<LocalDate> concludedOn,
        Optional<Named> preparedBy,
        Optional<UUID> replaces,
        int attention) {

    /// The quotation itself.
    public EntityRef entity() {
        return EntityRef.quotation(id);
    }
}
