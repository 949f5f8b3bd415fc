package stageline.store.record;

import java.time.Instant;
import java.util.UUID;
import stageline.sales.event.EntryId;
import stageline.sales.people.LifecycleStage;

/// A step of a contact's lifecycle.
///
/// @param contact the contact
/// @param before  the stage before
/// @param after   the stage after
/// @param at      when what caused it happened
/// @param cause   the entry that caused it
/// @param deal    the deal that it was about
public record LifecycleStep(UUID contact, LifecycleStage before, LifecycleStage after, Instant at, EntryId cause, UUID deal) {}
