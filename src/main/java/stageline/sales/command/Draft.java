package stageline.sales.command;

import java.time.Instant;
import java.util.Optional;
import stageline.sales.event.Event;
import stageline.sales.record.EntityRef;

/// An event that the rules accepted, before the ledger gives it a place.
///
/// @param entity   the record it speaks of
/// @param event    what happens
/// @param happened when it happened, where that is not now
/// @param reason   why
/// @param override whether a requirement was moved past
public record Draft(EntityRef entity, Event event, Optional<Instant> happened, Optional<String> reason, boolean override) {

    /// Something that happens now, without a reason.
    public static Draft plain(EntityRef entity, Event event) {
        return new Draft(entity, event, Optional.empty(), Optional.empty(), false);
    }
}
