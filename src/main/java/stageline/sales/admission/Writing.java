package stageline.sales.admission;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import stageline.sales.event.Event;
import stageline.sales.event.Fact;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;

/// An event that somebody writes, or would write: all that permission depends on.
///
/// @param person   who
/// @param roles    the roles they hold
/// @param at       their clock
/// @param entity   the record it speaks of
/// @param event    what happens
/// @param override whether it is marked as moving past a missing requirement
/// @param imported whether another system says so
public record Writing(UUID person, Set<Role> roles, Instant at, EntityRef entity, Event event, boolean override, boolean imported) {
    public Writing {
        roles = Set.copyOf(roles);
    }

    /// What stands in the ledger, as if somebody wrote it.
    ///
    /// @param person who
    /// @param roles  the roles they hold
    static Writing of(Fact fact, UUID person, Set<Role> roles) {
        boolean override = fact.origin().override();
        return new Writing(person, roles, fact.origin().at(), fact.entity(), fact.event(), override, fact.origin().imported());
    }
}
