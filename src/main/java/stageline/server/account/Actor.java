package stageline.server.account;

import java.util.Optional;
import java.util.UUID;
import stageline.sales.people.Role;

/// Who stands in the ledger for what the server writes.
///
/// @param person the person
/// @param role   the code of the role in which they act
record Actor(UUID person, String role) {

    /// A person of whom something is said that takes no permission, in the first of their roles.
    static Actor self(UUID person, Members members) {
        Optional<Role> first = members.person(person).stream().flatMap(member -> member.roles().stream()).sorted().findFirst();
        return new Actor(person, first.map(Role::code).orElse(Role.NONE));
    }
}
