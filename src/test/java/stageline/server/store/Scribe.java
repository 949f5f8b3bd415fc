package stageline.server.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import stageline.ledger.Circumstances;
import stageline.ledger.HeadSignature;
import stageline.sales.command.Draft;
import stageline.sales.event.Event;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.server.core.Clerk;

/// Writes something into a held ledger, as the server's own device.
final class Scribe {

    static final UUID WORKSPACE = new UUID(7, 7);
    static final UUID DEVICE = new UUID(7, 8);
    static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

    private static final Circumstances HERE = Circumstances.alone(new UUID(7, 9), "SM", ZoneOffset.UTC);

    private final Clerk clerk;
    private final RandomGenerator random;

    Scribe(long seed) {
        this.random = new Random(seed);
        this.clerk = new Clerk(DEVICE, head -> new HeadSignature(head, new byte[HeadSignature.LENGTH]), random);
    }

    /// Writes so many entries as one push.
    ///
    /// @return the number of the last
    long write(Holding holding, int entries) {
        clerk.write(holding, HERE, drafts(entries), NOON);
        return holding.tally().size();
    }

    /// Writes that something happened to a record.
    void write(Holding holding, EntityRef entity, Event event) {
        clerk.write(holding, HERE, List.of(Draft.plain(entity, event)), NOON);
    }

    private List<Draft> drafts(int entries) {
        return random.ints(entries)
                .mapToObj(number -> new Draft(
                        new EntityRef(EntityType.DEAL, new UUID(8, number)),
                        new Event.Removed(1),
                        Optional.empty(),
                        Optional.empty(),
                        false))
                .toList();
    }
}
