package stageline.sales.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;

/// In what a command is decided: who asks, when, and what is true.
///
/// @param actor who asks
/// @param now   the device's clock
/// @param sight the state of the workspace just before the command
record Setting(Actor actor, Instant now, Sight sight) {

    /// A record that is there: made, and not removed.
    Optional<RecordState> existing(EntityRef entity) {
        return sight.find(entity).filter(RecordState::exists);
    }

    boolean permits(Permission permission) {
        return permission.grantedTo(actor.roles());
    }

    /// The refusal for an actor whose roles do not permit it; empty where they do.
    Optional<Refusal> refusal(Permission permission) {
        if (permits(permission)) {
            return Optional.empty();
        }
        List<String> roles = permission.roles().stream().map(Role::code).toList();
        return Optional.of(new Refusal(Refusal.Code.NOT_PERMITTED, Optional.empty(), roles));
    }
}
