package stageline.server.account;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import stageline.sales.event.Origin;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sync.account.Refusal;

/// On whose authority something is done to people and devices.
///
/// @param person a person of the workspace; empty for the server's operator, who may do all of it
public record Authority(Optional<UUID> person) {

    /// The server's operator.
    public static Authority operator() {
        return new Authority(Optional.empty());
    }

    /// A person of the workspace.
    public static Authority of(UUID person) {
        return new Authority(Optional.of(person));
    }

    /// Who acts, and in which role.
    ///
    /// @throws TurnedAway unless they may administer the workspace
    Actor administering(Members members) {
        if (person.isEmpty()) {
            return new Actor(Origin.OPERATOR, Role.NONE);
        }
        Set<Role> roles = members.person(person.get()).filter(Colleague::active).map(Colleague::roles).orElse(Set.of());
        if (!Permission.ADMINISTER.grantedTo(roles)) {
            throw TurnedAway.refused(Refusal.NOT_PERMITTED);
        }
        return new Actor(person.get(), Permission.ADMINISTER.roles().stream()
                .filter(roles::contains)
                .findFirst()
                .map(Role::code)
                .orElse(Role.NONE));
    }
}
