package stageline.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What an entry says in the open, without its payload: which kind of event happened to which record.
///
/// @param entityType   code of the record's kind, such as `deal`
/// @param entity       the record
/// @param eventType    code of the event's kind, such as `moved`
/// @param eventVersion version of that kind's body, from 1
/// @param override     whether a missing requirement was moved past
/// @param happened     when it happened, where that is not when it was written (imports)
public record Occurrence(
        String entityType, UUID entity, String eventType, int eventVersion, boolean override, Optional<Instant> happened) {

    /// @throws IllegalArgumentException if a code, the version or the instant can't stand in an entry
    public Occurrence {
        EntryLayout.requireCode(entityType, EntryLayout.LONGEST_ENTITY_TYPE, "entity type");
        EntryLayout.requireCode(eventType, EntryLayout.LONGEST_EVENT_TYPE, "event type");
        if (eventVersion < 1) {
            throw new IllegalArgumentException("event version " + eventVersion);
        }
        happened.ifPresent(instant -> {
            if (Math.abs(instant.getEpochSecond()) > EntryLayout.FARTHEST_SECOND) {
                throw new IllegalArgumentException("happened too far from now: " + instant);
            }
        });
    }

    /// Something that happens now and overrides nothing.
    public static Occurrence of(String entityType, UUID entity, String eventType, int eventVersion) {
        return new Occurrence(entityType, entity, eventType, eventVersion, false, Optional.empty());
    }
}
