package stageline.store.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stageline.sales.record.PersonFields.Access;

/// A person of the workspace with their account and the devices they work with.
///
/// @param person  who
/// @param access  how far their account on a server is; empty where they have none
/// @param since   since when it is so; empty where they have none
/// @param devices the devices, the latest that wrote first
public record Teammate(PersonLine person, Optional<Access> access, Optional<Instant> since, List<DeviceLine> devices) {
    public Teammate {
        devices = List.copyOf(devices);
    }
}
