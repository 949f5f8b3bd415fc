package stageline.server.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.event.Parting;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.record.Field;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;

/// A person as the ledger has them.
///
/// @param record their record, which is there
record Colleague(RecordState record) {

    UUID id() {
        return record.entity().id();
    }

    Optional<String> name() {
        return record.text(PersonFields.NAME);
    }

    Set<Role> roles() {
        return Role.heldBy(record);
    }

    /// Whether they may work here at all.
    boolean active() {
        return record.flag(PersonFields.ACTIVE);
    }

    boolean administers() {
        return active() && Permission.ADMINISTER.grantedTo(roles());
    }

    /// That a field of theirs changes; nothing where it holds that already.
    List<Draft> changing(Field field, Value value) {
        @Nullable Value before = record.value(field).orElse(null);
        return value.equals(before)
                ? List.of()
                : List.of(Draft.plain(record.entity(), Event.Edited.fields(List.of(new Change(field, before, value)))));
    }

    /// That their account is so far.
    List<Draft> reaching(PersonFields.Access access) {
        return changing(PersonFields.ACCESS, Value.of(access.code()));
    }

    /// That they hold these roles and no others; nothing where they do already.
    List<Draft> holding(Set<Role> wanted) {
        Set<Role> held = roles();
        var joined = wanted.stream().filter(role -> !held.contains(role)).sorted().map(Members::membership).toList();
        List<Parting> parted = record.members(Relation.ROLES).stream()
                .filter(member -> wanted.stream().map(Members::membership).noneMatch(member::equals))
                .map(member -> new Parting(member, record.members().getOrDefault(member, List.of())))
                .toList();
        return joined.isEmpty() && parted.isEmpty()
                ? List.of()
                : List.of(Draft.plain(record.entity(), new Event.Edited(List.of(), joined, parted)));
    }
}
