package stageline.sales.command;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.event.Change;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// Who may write a record.
///
/// Companies, contacts, activities and deals go by role. Of the rest everybody writes what is their own: their name, their device, their
/// views. Who makes a workspace needs no role in it yet, and nobody gives themselves a role that they do not hold.
final class RecordPermissions {

    private RecordPermissions() {}

    /// Why the actor may not write the record, empty where they may.
    ///
    /// @param changes the fields they would write
    /// @param members the members they would add or take out
    static Optional<Refusal> refusal(EntityRef entity, List<Change> changes, List<Member> members, Setting setting) {
        return switch (entity.type()) {
            case COMPANY, CONTACT, ACTIVITY -> setting.refusal(Permission.WRITE_RECORDS);
            case DEAL -> setting.refusal(Permission.WORK_DEALS);
            case WORKSPACE -> isNew(entity, setting) ? Optional.empty() : setting.refusal(Permission.ADMINISTER);
            case PERSON -> ownPerson(entity, members, setting) ? Optional.empty() : setting.refusal(Permission.ADMINISTER);
            case DEVICE -> owns(entity, WorkspaceFields.DEVICE_PERSON, changes, setting);
            case SAVED_VIEW -> owns(entity, WorkspaceFields.VIEW_OWNER, changes, setting);
        };
    }

    private static boolean ownPerson(EntityRef entity, List<Member> members, Setting setting) {
        boolean held = members.stream()
                .allMatch(member -> member.target() instanceof Value.Text(String code)
                        && Role.ofCode(code).filter(setting.actor().roles()::contains).isPresent());
        boolean own = entity.id().equals(setting.actor().person());
        return own && (members.isEmpty() || (held && isNew(entity, setting)));
    }

    private static Optional<Refusal> owns(EntityRef entity, Field owner, List<Change> changes, Setting setting) {
        Optional<UUID> of = isNew(entity, setting)
                ? changes.stream()
                        .filter(change -> change.field().equals(owner))
                        .flatMap(change -> change.after() instanceof Value.Ref(UUID id) ? Stream.of(id) : Stream.<UUID>empty())
                        .findFirst()
                : setting.sight().find(entity).flatMap(record -> record.ref(owner));
        boolean own = of.filter(setting.actor().person()::equals).isPresent();
        return own ? Optional.empty() : setting.refusal(Permission.ADMINISTER);
    }

    private static boolean isNew(EntityRef entity, Setting setting) {
        return setting.sight().find(entity).isEmpty();
    }
}
