package stageline.sales.fold;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.event.Origin;
import stageline.sales.event.Stamp;
import stageline.sales.record.EntityRef;

/// Facts for tests, each an operation of its own.
final class Facts {

    static final UUID DEVICE = new UUID(9, 9);

    private Facts() {}

    /// The fact that comes at that time.
    static Fact of(long time, EntityRef entity, Event event) {
        return of(new Stamp(time, DEVICE, time), entity, event);
    }

    static Fact of(Stamp stamp, EntityRef entity, Event event) {
        Origin origin = new Origin(
                DEVICE, "JD-019", Instant.EPOCH.plusSeconds(stamp.n()), ZoneOffset.UTC, Optional.empty(), Optional.empty(), false, false);
        return new Fact(stamp, new OperationId(stamp.device(), stamp.n()), entity, event, origin);
    }
}
