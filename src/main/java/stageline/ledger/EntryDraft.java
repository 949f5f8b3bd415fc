package stageline.ledger;

import java.util.Optional;

/// What is to become an entry: what happened, why, and the event's body.
///
/// @param occurrence what happened to which record
/// @param reason     why, in the writer's words; not empty if present
/// @param payloadBody the event's body, not copied: give it away
public record EntryDraft(Occurrence occurrence, Optional<String> reason, @SuppressWarnings("ArrayRecordComponent") byte[] payloadBody) {}
