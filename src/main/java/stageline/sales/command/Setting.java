package stageline.sales.command;

import java.time.Instant;
import java.util.Optional;
import stageline.sales.admission.NeededPermissions;
import stageline.sales.admission.Writing;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.record.AttachmentFields;
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

    /// The refusal for an actor who may not write an event of a record; empty where they may.
    Optional<Refusal> refusal(EntityRef entity, Event event) {
        return refusal(Draft.plain(entity, event));
    }

    /// The refusal for an actor who may not write a draft; empty where they may.
    Optional<Refusal> refusal(Draft draft) {
        boolean barred = NeededPermissions.barred(draft.entity(), draft.event(), actor.person(), sight);
        return lacking(draft)
                .map(Setting::notPermitted)
                .or(() -> barred ? Optional.of(barred(draft.entity())) : Optional.empty());
    }

    private Refusal barred(EntityRef entity) {
        boolean issued = sight.find(entity).filter(AttachmentFields::issued).isPresent();
        return issued ? Refusal.of(Refusal.Code.ISSUED_IS_FINAL) : Refusal.of(Refusal.Code.INVALID, entity.type().code());
    }

    /// The first permission that a draft takes and the actor lacks; empty where they may write it.
    Optional<Permission> lacking(Draft draft) {
        boolean imported = draft.happened().isPresent();
        Writing writing =
                new Writing(actor.person(), actor.roles(), now, draft.entity(), draft.event(), draft.override(), imported);
        return NeededPermissions.lacking(writing, sight);
    }

    /// The refusal for want of a permission; its arguments are the roles that grant it.
    static Refusal notPermitted(Permission permission) {
        return new Refusal(Refusal.Code.NOT_PERMITTED, Optional.empty(), permission.roles().stream().map(Role::code).toList());
    }
}
