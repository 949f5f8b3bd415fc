package stageline.sync.simulation;

import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import stageline.ledger.Circumstances;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// The people and things that simulations speak of.
final class Story {

    /// How many entries a page holds, far fewer than a real one, so that there are many.
    static final int PAGE = 20;

    static final UUID WORKSPACE = new UUID(1, 1);
    /// Founds the workspace, and gives people their roles.
    static final UUID FOUNDER = person(0);

    private Story() {}

    static UUID person(int number) {
        return new UUID(2, number);
    }

    static EntityRef device(UUID device) {
        return new EntityRef(EntityType.DEVICE, device);
    }

    static EntityRef workspace() {
        return new EntityRef(EntityType.WORKSPACE, WORKSPACE);
    }

    static Circumstances onBehalfOf(UUID person) {
        return Circumstances.alone(person, Role.NONE, ZoneOffset.UTC);
    }

    static List<Draft> enrolled(UUID person, UUID device, PublicKeyBytes key) {
        return List.of(created(device(device), List.of(), key(key), Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(person))));
    }

    /// The server's own device belongs to nobody.
    static List<Draft> introduced(UUID device, PublicKeyBytes key) {
        return List.of(created(device(device), List.of(), key(key)));
    }

    private static Change key(PublicKeyBytes key) {
        return Change.set(WorkspaceFields.DEVICE_KEY, Value.of(Base64.getEncoder().encodeToString(key.bytes())));
    }

    /// What the founder writes before there is a server.
    static List<Draft> founded(int people, UUID device, PublicKeyBytes key) {
        Stream<Draft> first = Stream.of(created(workspace(), List.of(), Change.set(WorkspaceFields.NAME, Value.of("Simulated"))));
        Stream<Draft> everybody = Stream.iterate(0, i -> i < people, i -> i + 1).map(i -> created(
                EntityRef.person(person(i)),
                List.of(Member.of(Relation.ROLES, Value.of(i == 0 ? Role.SALES_MANAGER.code() : Role.BUSINESS_DEVELOPMENT.code()))),
                Change.set(PersonFields.NAME, Value.of("Person " + i)),
                Change.set(PersonFields.ACTIVE, Value.of(true))));
        return Stream.concat(Stream.concat(first, everybody), enrolled(FOUNDER, device, key).stream()).toList();
    }

    static Draft created(EntityRef entity, List<Member> members, Change... fields) {
        return new Draft(entity, new Event.Created(List.of(fields), members), Optional.empty(), Optional.empty(), false);
    }

    /// The roles a person holds.
    static Set<Member> roles(Optional<RecordState> person) {
        return person.map(state -> state.members(Relation.ROLES)).orElse(Set.of());
    }
}
