package stageline.sync.account;

import java.util.Set;
import stageline.sales.people.Role;

/// A person whom a server's operator adds to a workspace.
///
/// @param name  how they are called; 1 to 1,000 characters on one line
/// @param roles what they may do
public record NewPerson(String name, Set<Role> roles) {

    /// The longest name, in characters.
    public static final int LONGEST_NAME = 1_000;

    /// Copies the set.
    ///
    /// @throws IllegalArgumentException for a name that is none
    public NewPerson {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no name of a person");
        }
        roles = Set.copyOf(roles);
    }
}
