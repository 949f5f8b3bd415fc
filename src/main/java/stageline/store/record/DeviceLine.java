package stageline.store.record;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A device that somebody works with.
///
/// @param id        the device
/// @param label     what its owner calls it; blank where nobody said
/// @param enrolled  when it was enrolled
/// @param lastWrote when it last wrote something that is known here; empty where it has not
/// @param revoked   whether a server no longer takes anything from it
public record DeviceLine(UUID id, String label, Instant enrolled, Optional<Instant> lastWrote, boolean revoked) {}
