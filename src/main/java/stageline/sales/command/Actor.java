package stageline.sales.command;

import java.util.Set;
import java.util.UUID;
import stageline.sales.people.Role;

/// Who acts.
///
/// @param person the person
/// @param roles  the roles they hold
public record Actor(UUID person, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }
}
