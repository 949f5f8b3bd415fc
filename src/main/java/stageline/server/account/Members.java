package stageline.server.account;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import stageline.server.core.LedgerSight;
import stageline.server.core.RecordSource;
import stageline.server.store.Reading;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Refusal;

/// The people and devices of a workspace, as its ledger has them at one moment. Used by one thread, as long as the ledger can be asked.
final class Members {

    private final RecordSource ledger;
    private final LedgerSight sight;

    Members(RecordSource ledger) {
        this.ledger = ledger;
        this.sight = new LedgerSight(ledger);
    }

    /// Those of a workspace that is here.
    ///
    /// @throws TurnedAway if it is not
    static Members of(Reading reading) {
        if (reading.serverDevice().isEmpty()) {
            throw TurnedAway.refused(Refusal.UNKNOWN);
        }
        return new Members(reading);
    }

    /// A person; empty where there is none, or they were removed.
    Optional<Colleague> person(UUID person) {
        return sight.find(EntityRef.person(person)).filter(RecordState::exists).map(Colleague::new);
    }

    /// A person who may work here.
    ///
    /// @throws TurnedAway if there is none
    Colleague activePerson(UUID person) {
        return person(person).filter(Colleague::active).orElseThrow(() -> TurnedAway.refused(Refusal.UNKNOWN));
    }

    /// Whether it is known that a person may not work here.
    boolean barred(UUID person) {
        return sight.find(EntityRef.person(person)).filter(record -> !record.exists() || !new Colleague(record).active()).isPresent();
    }

    List<Colleague> people() {
        return ledger.records(EntityType.PERSON).stream().flatMap(entity -> person(entity.id()).stream()).toList();
    }

    /// Whether somebody else can administer the workspace.
    boolean administeredWithout(UUID person) {
        return people().stream().anyMatch(member -> !member.id().equals(person) && member.administers());
    }

    /// A device; empty where nobody enrolled it.
    Optional<Machine> device(UUID device) {
        return sight.find(new EntityRef(EntityType.DEVICE, device)).filter(record -> record.created().isPresent()).map(Machine::new);
    }

    List<Machine> devices() {
        return ledger.records(EntityType.DEVICE).stream().flatMap(entity -> device(entity.id()).stream()).toList();
    }

    /// That a device is a person's from now on.
    static Draft enrolling(NewDevice device, UUID person) {
        return created(
                new EntityRef(EntityType.DEVICE, device.id()),
                List.of(),
                Change.set(WorkspaceFields.DEVICE_KEY, key(device.key())),
                Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(person)),
                Change.set(WorkspaceFields.DEVICE_LABEL, Value.of(device.label())));
    }

    /// How its person calls a device that says by itself whose it is.
    static Draft naming(NewDevice device) {
        Change label = Change.set(WorkspaceFields.DEVICE_LABEL, Value.of(device.label()));
        return Draft.plain(new EntityRef(EntityType.DEVICE, device.id()), Event.Edited.fields(List.of(label)));
    }

    /// That the server writes as this device, which is nobody's.
    static Draft introducing(UUID device, PublicKeyBytes key) {
        return created(
                new EntityRef(EntityType.DEVICE, device), List.of(), Change.set(WorkspaceFields.DEVICE_KEY, key(key)));
    }

    /// That somebody works here from now on.
    static Draft adding(UUID person, String name, Set<Role> roles) {
        return created(
                EntityRef.person(person),
                roles.stream().sorted().map(Members::membership).toList(),
                Change.set(PersonFields.NAME, Value.of(name)),
                Change.set(PersonFields.ACTIVE, Value.of(true)));
    }

    static Member membership(Role role) {
        return Member.of(Relation.ROLES, Value.of(role.code()));
    }

    private static Value key(PublicKeyBytes key) {
        return Value.of(Base64.getEncoder().encodeToString(key.bytes()));
    }

    private static Draft created(EntityRef entity, List<Member> members, Change... fields) {
        return Draft.plain(entity, new Event.Created(List.of(fields), members));
    }
}
