package stageline.store.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import stageline.sales.record.PersonFields.Access;

/// A person of the workspace with their account and the devices they work with.
///
/// @param person   who
/// @param access   how far their account on a server is; empty where they have none
/// @param since    since when it is so; empty where they have none
/// @param designee the last day on which they may send quotations in the sales manager's place, as it stands in their record
/// @param devices  the devices, the latest that wrote first
public record Teammate(
        PersonLine person, Optional<Access> access, Optional<Instant> since, Optional<LocalDate> designee, List<DeviceLine> devices) {
    public Teammate {
        devices = List.copyOf(devices);
    }
}
