package stageline.sync.account;

import java.util.List;
import java.util.UUID;

/// A person of a workspace, as a server's operator sees them.
///
/// @param person the person
/// @param name   how they are called; empty where nobody said
/// @param roles  the codes of the roles that they hold, such as `JD-002`
/// @param active whether they may work there
/// @param access how far their account is, a code of [stageline.sales.record.PersonFields.Access]; empty where they have none
public record PersonAccount(UUID person, String name, List<String> roles, boolean active, String access) {

    /// Copies the list.
    public PersonAccount {
        roles = List.copyOf(roles);
    }
}
