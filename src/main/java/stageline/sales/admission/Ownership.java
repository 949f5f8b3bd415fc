package stageline.sales.admission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Parting;
import stageline.sales.people.Enrolment;
import stageline.sales.people.Role;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// What is somebody's own and so takes no permission: of their own record all but the account, their devices, their views, and to do what
/// they are asked to.
final class Ownership {

    /// What of a person's record decides what they may do.
    private static final Set<Field> ACCOUNT = Set.of(PersonFields.ACTIVE, PersonFields.ACCESS, PersonFields.DESIGNEE_UNTIL);

    /// What of a task whoever it is for writes.
    private static final Set<Field> DOING = Set.of(TaskFields.DONE, TaskFields.OUTCOME);

    private Ownership() {}

    /// Whether a person writes of themselves what is theirs to write.
    ///
    /// Who enters themselves may say that they are active, and in which of the roles that they hold already. Who was let in may say that
    /// they came. Nobody brings themselves back.
    static boolean ownPerson(Writing writing, Records records) {
        if (!writing.entity().id().equals(writing.person())) {
            return false;
        }
        if (writing.event() instanceof Event.Created(List<Change> fields, List<Member> members)) {
            boolean enters = records.find(writing.entity()).isEmpty();
            return fields.stream().allMatch(change -> theirs(change) || (enters && change.field().equals(PersonFields.ACTIVE)))
                    && members.stream().allMatch(member -> enters && held(member, writing));
        }
        return writing.event() instanceof Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted)
                && changes.stream().allMatch(Ownership::theirs)
                && joined.isEmpty()
                && parted.isEmpty();
    }

    /// Whether a device or a view is its writer's: a device by its enrolment, a view by what stands in its record; what is new by what the
    /// writer says.
    static boolean owns(Writing writing, Records records) {
        boolean device = writing.entity().type() == EntityType.DEVICE;
        Optional<UUID> owner = records.find(writing.entity())
                .map(record -> device ? Enrolment.of(record).flatMap(Enrolment::person) : record.ref(WorkspaceFields.VIEW_OWNER))
                .orElseGet(() -> writing.event() instanceof Event.Created created
                        ? device ? Enrolment.of(created).person() : namedOwner(created.fields())
                        : Optional.empty());
        return owner.filter(writing.person()::equals).isPresent();
    }

    /// Whether somebody says no more of a task than that it is done and what came of it, and the task is for them, by name or by a role
    /// that they hold.
    static boolean ownTask(Writing writing, Records records) {
        boolean does = writing.event() instanceof Event.Edited(List<Change> changes, List<Member> joined, List<Parting> parted)
                && changes.stream().map(Change::field).allMatch(DOING::contains)
                && joined.isEmpty()
                && parted.isEmpty();
        return does && records.find(writing.entity())
                .filter(task -> task.ref(TaskFields.PERSON).filter(writing.person()::equals).isPresent()
                        || task.text(TaskFields.ROLE).flatMap(Role::ofCode).filter(writing.roles()::contains).isPresent())
                .isPresent();
    }

    private static Optional<UUID> namedOwner(List<Change> view) {
        return view.stream()
                .filter(change -> change.field().equals(WorkspaceFields.VIEW_OWNER))
                .flatMap(change -> change.after() instanceof Value.Ref(UUID id) ? Stream.of(id) : Stream.<UUID>empty())
                .findFirst();
    }

    private static boolean theirs(Change change) {
        boolean came = change.field().equals(PersonFields.ACCESS) && Value.of(Access.JOINED.code()).equals(change.after());
        return came || !ACCOUNT.contains(change.field());
    }

    private static boolean held(Member member, Writing writing) {
        return member.target() instanceof Value.Text(String code)
                && Role.ofCode(code).filter(writing.roles()::contains).isPresent();
    }
}
