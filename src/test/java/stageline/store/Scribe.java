package stageline.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.body.EventCodec;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Stamp;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;

/// Writes a device's entries for tests, one second apart unless told otherwise.
public final class Scribe {

    public static final UUID PERSON = id(1, 1);
    public static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

    private final UUID device;
    private final EventCodec codec = new EventCodec();
    private long n;
    private long operation;
    private Instant now = START;

    public Scribe(int device) {
        this.device = id(9, device);
    }

    /// An identity for tests, ordered by `number` within a `kind`.
    public static UUID id(int kind, int number) {
        return new UUID(((long) kind << 48) | ((long) number << 16) | 0x7000, 0x8000_0000_0000_0000L | number);
    }

    public Scribe at(Instant moment) {
        now = moment;
        return this;
    }

    public Instant now() {
        return now;
    }

    /// Begins an operation; the facts that follow belong to it.
    public OperationId begin() {
        operation = n + 1;
        return new OperationId(device, operation);
    }

    public Fact next(EntityRef entity, Event event) {
        return next(entity, event, Optional.empty(), Optional.empty(), false);
    }

    public Fact next(EntityRef entity, Event event, Optional<Instant> happened, Optional<String> reason, boolean override) {
        n++;
        now = now.plusSeconds(1);
        if (operation == 0) {
            operation = n;
        }
        return new Fact(
                new Stamp(now.toEpochMilli() << 16, device, n),
                new OperationId(device, operation),
                entity,
                event,
                new Origin(PERSON, "JD-019", now, ZONE, happened, reason, override, false));
    }

    /// One fact as an operation of its own.
    public Fact alone(EntityRef entity, Event event) {
        begin();
        return next(entity, event);
    }

    public Fact created(EntityRef entity, Change... fields) {
        return alone(entity, new Event.Created(List.of(fields), List.of()));
    }

    public Fact createdWith(EntityRef entity, List<Member> members, Change... fields) {
        return alone(entity, new Event.Created(List.of(fields), members));
    }

    public Fact edited(EntityRef entity, Change... changes) {
        return alone(entity, Event.Edited.fields(List.of(changes)));
    }

    public Fact moved(UUID deal, Stage from, Stage to) {
        return alone(EntityRef.deal(deal), new Event.Moved(from, to, Map.of(), List.of()));
    }

    public Fact revoked(OperationId undone) {
        return alone(new EntityRef(stageline.sales.record.EntityType.WORKSPACE, id(0, 1)), new Event.Revoked(undone));
    }

    /// The entries as the journal hands them out, from a position on.
    public List<Arrived> arrived(long from, List<Fact> facts) {
        List<Arrived> arrived = new ArrayList<>();
        for (Fact fact : facts) {
            arrived.add(Arrived.local(from + arrived.size(), fact, codec.encode(fact.event())));
        }
        return arrived;
    }
}
