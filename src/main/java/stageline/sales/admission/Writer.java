package stageline.sales.admission;

import java.util.Set;
import java.util.UUID;
import stageline.sales.people.Role;

/// Whom a server knows an enrolled device to belong to, when an entry of it arrives.
///
/// @param person  the device's owner
/// @param roles   the roles they hold now
/// @param active  whether they may work here at all
/// @param revoked whether the device was revoked
public record Writer(UUID person, Set<Role> roles, boolean active, boolean revoked) {
    public Writer {
        roles = Set.copyOf(roles);
    }
}
