package stageline.ledger;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// Who writes, and under which circumstances: what the entries of one transaction have in common.
///
/// @param actor             the person
/// @param role              code of the role in which they act, such as `JD-002`
/// @param zone              id of the time zone the device's clock was shown in, such as `Europe/Madrid`
/// @param clockOffsetMillis how far the device's clock was ahead of the server's, in milliseconds, if that was measured
/// @param connection        whether the device was in step with a server
/// @param checkpoint        the latest checkpoint verified, if any
public record Circumstances(
        UUID actor,
        String role,
        String zone,
        OptionalInt clockOffsetMillis,
        Connection connection,
        Optional<SeenCheckpoint> checkpoint) {

    /// @throws IllegalArgumentException if the role's code or the zone's id can't stand in an entry
    public Circumstances {
        EntryLayout.requireCode(role, EntryLayout.LONGEST_ROLE, "role");
        EntryLayout.requireCode(zone, EntryLayout.LONGEST_ZONE, "zone");
    }

    /// Circumstances of a device that has no server.
    public static Circumstances alone(UUID actor, String role, ZoneId zone) {
        return new Circumstances(actor, role, zone.getId(), OptionalInt.empty(), Connection.UNKNOWN, Optional.empty());
    }

    /// The time zone, absent where this program's list of zones does not have it: it may be newer than the program.
    public Optional<ZoneId> knownZone() {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
