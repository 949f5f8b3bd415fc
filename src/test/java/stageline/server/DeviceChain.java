package stageline.server;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.Circumstances;
import stageline.ledger.EncodedEntry;
import stageline.ledger.EntryWriter;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.body.EntryFacts;
import stageline.ledger.keys.SigningKey;
import stageline.sales.command.Draft;
import stageline.sales.event.Change;
import stageline.sales.event.Event;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.sync.Push;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.Proven;
import stageline.sync.account.Secret;

/// A device's key and the chain of entries that it writes. Writes what it is told and asks no rules, so that a test can say what no program
/// would.
public final class DeviceChain {

    /// What everybody's account is opened with, unless a test says otherwise.
    public static final Secret PASSWORD = new Secret("corréct hörse battery");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKey key = SigningKey.draw(RANDOM);
    private final UUID device = UUID.randomUUID();
    private final EntryFacts facts = new EntryFacts();
    private final List<EncodedEntry> entries = new ArrayList<>();
    private final String role;

    /// @param role the code of the role in which it says that its person acts, or [Role#NONE]
    DeviceChain(String role) {
        this.role = role;
    }

    UUID device() {
        return device;
    }

    NewDevice newDevice() {
        return new NewDevice(device, key.publicKey(), "Laptop");
    }

    <E extends Entrance> Proven<E> proven(E entrance) {
        return Proven.by(entrance, key::sign);
    }

    /// How it brings a workspace that has so many entries.
    Entrance.Founding founding(OneTimeToken token, UUID workspace, UUID person, long entries) {
        return new Entrance.Founding(token, workspace, person, PASSWORD, entries, newDevice());
    }

    /// Writes what a new workspace begins with: itself, its founder, who administers it, and this device.
    void writeBeginning(UUID workspace, UUID person) {
        write(
                workspace,
                person,
                created(new EntityRef(EntityType.WORKSPACE, workspace), List.of(), Change.set(WorkspaceFields.NAME, Value.of("Team"))),
                person(person, "Ana Martín", Role.SALES_MANAGER),
                created(
                        new EntityRef(EntityType.DEVICE, device),
                        List.of(),
                        Change.set(
                                WorkspaceFields.DEVICE_KEY,
                                Value.of(Base64.getEncoder().encodeToString(key.publicKey().bytes()))),
                        Change.set(WorkspaceFields.DEVICE_PERSON, Value.of(person))));
    }

    /// Writes one operation.
    void write(UUID workspace, UUID person, Draft... drafts) {
        EntryWriter writer = new EntryWriter(workspace, new HybridClock(HybridTime.ZERO), InstantSource.system(), RANDOM);
        ChainHead head = entries.isEmpty() ? ChainHead.start(device) : ChainHead.after(entries.getLast().entry());
        Circumstances circumstances = Circumstances.alone(person, role, ZoneOffset.UTC);
        entries.addAll(writer.write(head, circumstances, Arrays.stream(drafts).map(facts::draft).toList()).entries());
    }

    /// Forgets the last entries, as a copy would that was made before them.
    void forget(int last) {
        entries.subList(entries.size() - last, entries.size()).clear();
    }

    /// How many entries it has written.
    int written() {
        return entries.size();
    }

    /// What was written after so many entries, signed.
    Push pushed(int after) {
        List<EncodedEntry> pushed = entries.subList(after, entries.size());
        return new Push(pushed, key.sign(ChainHead.after(pushed.getLast().entry())));
    }

    /// A further person of the workspace.
    public static Draft person(UUID id, String name, Role... roles) {
        return created(
                EntityRef.person(id),
                Arrays.stream(roles).map(role -> Member.of(Relation.ROLES, Value.of(role.code()))).toList(),
                Change.set(PersonFields.NAME, Value.of(name)),
                Change.set(PersonFields.ACTIVE, Value.of(true)));
    }

    /// A person who works there no longer.
    public static Draft deactivated(UUID id) {
        return edited(EntityRef.person(id), PersonFields.ACTIVE, Value.of(true), Value.of(false));
    }

    /// A new company.
    public static Draft company(String name) {
        return created(EntityRef.company(UUID.randomUUID()), List.of(), Change.set(CompanyFields.NAME, Value.of(name)));
    }

    static Draft edited(EntityRef entity, Field field, Value before, Value after) {
        return Draft.plain(entity, Event.Edited.fields(List.of(new Change(field, before, after))));
    }

    static Draft created(EntityRef entity, List<Member> members, Change... fields) {
        return Draft.plain(entity, new Event.Created(List.of(fields), members));
    }
}
