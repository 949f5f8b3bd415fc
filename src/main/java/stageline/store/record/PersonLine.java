package stageline.store.record;

import java.util.Set;
import java.util.UUID;

/// A person who works in this workspace.
///
/// @param id     the person
/// @param name   their name
/// @param email  blank where it is not known
/// @param active whether they sign in; false for one who only stands in imported data
/// @param roles  codes of the roles they hold, such as `JD-002`
public record PersonLine(UUID id, String name, String email, boolean active, Set<String> roles) {
    public PersonLine {
        roles = Set.copyOf(roles);
    }
}
