package stageline.workspace.demo;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import stageline.sales.people.Role;

/// The fictional sales team.
///
/// @param founder the person who founded the workspace; leads the sale
/// @param others  the colleagues who sell, and at last the one who watches over quality
/// @param maker   the colleague who says what can be made
public record Team(UUID founder, List<Colleague> others, Colleague maker) {

    /// Somebody of the team.
    ///
    /// @param id    the person
    /// @param name  what they are called
    /// @param roles what they do
    public record Colleague(UUID id, String name, Set<Role> roles) {

        /// The same with an identity.
        Colleague as(UUID identity) {
            return new Colleague(identity, name, roles);
        }
    }

    /// The colleagues' names and roles, before they have identities.
    static final List<Colleague> CASTING = List.of(
            new Colleague(new UUID(0, 1), "Jin Lee", Set.of(Role.BUSINESS_DEVELOPMENT)),
            new Colleague(new UUID(0, 2), "Sofía Rossi", Set.of(Role.BUSINESS_DEVELOPMENT)),
            new Colleague(new UUID(0, 3), "Henrik Åberg", Set.of(Role.BUSINESS_DEVELOPMENT, Role.SALES_DEVELOPMENT_REPRESENTATIVE)),
            new Colleague(new UUID(0, 4), "Maëlle Bertin", Set.of(Role.SALES_DEVELOPMENT_REPRESENTATIVE)),
            new Colleague(new UUID(0, 5), "Quirin Öttl", Set.of(Role.QUALITY_MANAGER)));

    /// The one who says what can be made, before they have an identity.
    static final Colleague MAKER = new Colleague(new UUID(0, 6), "Ilse Brandvold", Set.of(Role.DESIGN_AND_DEVELOPMENT_MANAGER));
}
