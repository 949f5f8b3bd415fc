package stageline.workspace;

import java.util.Currency;
import java.util.Set;
import stageline.sales.people.Role;

/// What a new workspace begins with.
///
/// @param name     what it is called
/// @param person   the name of who founds it
/// @param roles    the roles they hold, at least one
/// @param currency what new amounts are proposed in
public record Founding(String name, String person, Set<Role> roles, Currency currency) {

    /// @throws IllegalArgumentException if a name is blank or there is no role
    public Founding {
        if (name.isBlank() || person.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("a workspace needs a name, a person and a role");
        }
        roles = Set.copyOf(roles);
    }
}
