package stageline.ledger.body;

import java.time.ZoneOffset;
import stageline.ledger.Circumstances;
import stageline.ledger.Connection;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Entry;
import stageline.ledger.EntryDraft;
import stageline.ledger.Occurrence;
import stageline.ledger.Payload;
import stageline.sales.command.Draft;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.Origin;
import stageline.sales.event.Stamp;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;

/// Between what the rules speak of and what the ledger writes down. Stateless and thread-safe.
public final class EntryFacts {

    private final EventCodec codec = new EventCodec();

    /// What becomes an entry, once the ledger gives it a place.
    public EntryDraft draft(Draft draft) {
        Occurrence occurrence = new Occurrence(
                draft.entity().type().code(),
                draft.entity().id(),
                codec.type(draft.event()),
                EventCodec.VERSION,
                draft.override(),
                draft.happened());
        return new EntryDraft(occurrence, draft.reason(), codec.encode(draft.event()));
    }

    /// What an entry says. A kind of record that only a later version knows is taken for something of the workspace, and unknown.
    ///
    /// @throws IllegalArgumentException if its body is not what its type says
    public Fact fact(EncodedEntry encoded) {
        Entry entry = encoded.entry();
        Occurrence occurrence = entry.occurrence();
        EntityType type = EntityType.ofCode(occurrence.entityType()).orElse(EntityType.WORKSPACE);
        boolean known = type.code().equals(occurrence.entityType());
        Event event;
        if (encoded.payload().isEmpty()) {
            event = new Event.Forgotten(occurrence.eventType());
        } else if (known) {
            event = codec.decode(
                    type, occurrence.eventType(), occurrence.eventVersion(), encoded.payload().get().body());
        } else {
            event = new Event.Unknown(occurrence.entityType() + "." + occurrence.eventType(), occurrence.eventVersion());
        }
        Stamp stamp = new Stamp(entry.clock().packed(), entry.device(), entry.n());
        return new Fact(stamp, entry.operation(), new EntityRef(type, occurrence.entity()), event, origin(encoded));
    }

    private static Origin origin(EncodedEntry encoded) {
        Entry entry = encoded.entry();
        Circumstances circumstances = entry.circumstances();
        return new Origin(
                circumstances.actor(),
                circumstances.role(),
                entry.clock().instant(),
                circumstances.knownZone().orElse(ZoneOffset.UTC),
                entry.occurrence().happened(),
                encoded.payload().flatMap(Payload::reason),
                entry.occurrence().override(),
                circumstances.connection() == Connection.ONLINE);
    }
}
