package stageline.store.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.record.EntityRef;
import stageline.sales.service.ServiceChangeStanding;
import stageline.store.record.Named;

/// A change after service began, in a list.
///
/// @param id        the change
/// @param what      what the customer wants to be otherwise
/// @param standing  where it stands
/// @param deal      the deal it is for
/// @param quotation the quotation that the service goes by
/// @param askedBy   who at the customer asked for it, blank where nobody said
/// @param askedOn   when they did
/// @param maker     who wrote it down
/// @param made      when they did
/// @param attention how many of its fields two people wrote without having seen each other
public record ListedChange(
        UUID id,
        String what,
        ServiceChangeStanding standing,
        Optional<Named> deal,
        Optional<UUID> quotation,
        String askedBy,
        Optional<LocalDate> askedOn,
        Optional<Named> maker,
        Instant made,
        int attention) {

    /// The change itself.
    public EntityRef entity() {
        return EntityRef.serviceChange(id);
    }
}
