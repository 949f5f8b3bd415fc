package stageline.workspace;

import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EntryWriter;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.Uuid7;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.journal.Journal;
import stageline.ledger.journal.JournalAccess;
import stageline.ledger.journal.JournalMark;
import stageline.ledger.journal.JournalOptions;
import stageline.ledger.keys.DeviceKey;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.people.Role;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;

/// Writes the files of a new workspace: its keys, and a journal whose first transaction says what it is, who founded it and on which
/// device.
final class Founder {

    /// A workspace begins with so many: itself, a person and a device.
    static final int ENTRIES = 3;

    private final Environment environment;

    Founder(Environment environment) {
        this.environment = environment;
    }

    /// Founds a workspace in an empty folder.
    void found(WorkspaceFolder folder, Founding founding, char[] password) {
        Uuid7 identities = new Uuid7(environment.clock(), environment.random());
        UUID workspace = identities.next();
        UUID person = identities.next();
        UUID device = identities.next();
        LedgerFolder files = folder.files(environment);
        WorkspaceKeys keys = WorkspaceKeys.create(files, workspace, password, environment.hardness(), environment.random());
        DeviceKey key = DeviceKey.create(files, device, keys, environment.random());
        JournalAccess access = new JournalAccess(folder.journal(environment), workspace, keys.journal());
        try (Journal journal = Journal.open(access, JournalMark.START, JournalOptions.DEFAULT, environment.random())) {
            HybridClock clock = new HybridClock(HybridTime.ZERO);
            EntryWriter writer = new EntryWriter(workspace, clock, environment.clock(), environment.random());
            String role = founding.roles().stream().min(Comparator.naturalOrder()).map(Role::code).orElseThrow();
            Circumstances circumstances = Circumstances.alone(person, role, environment.zone().get());
            EntryFacts facts = new EntryFacts();
            List<Draft> drafts = List.of(
                    made(
                            new EntityRef(EntityType.WORKSPACE, workspace),
                            List.of(),
                            Change.set(WorkspaceFields.NAME, Value.of(founding.name())),
                            Change.set(WorkspaceFields.CURRENCY, Value.of(founding.currency().getCurrencyCode()))),
                    made(
                            EntityRef.person(person),
                            founding.roles().stream()
                                    .sorted()
                                    .map(r -> Member.of(Relation.ROLES, Value.of(r.code())))
                                    .toList(),
                            Change.set(PersonFields.NAME, Value.of(founding.person())),
                            Change.set(PersonFields.ACTIVE, Value.of(true))),
                    made(
                            new EntityRef(EntityType.DEVICE, device),
                            List.of(),
                            Change.set(
                                    WorkspaceFields.DEVICE_KEY,
                                    Value.of(Base64.getEncoder().encodeToString(key.publicKey().bytes()))),
                            Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(person))));
            journal.append(writer.write(ChainHead.start(device), circumstances, drafts.stream().map(facts::draft).toList())
                    .entries());
        }
    }

    private static Draft made(EntityRef entity, List<Member> members, Change... fields) {
        return new Draft(entity, new Event.Created(List.of(fields), members), Optional.empty(), Optional.empty(), false);
    }
}
