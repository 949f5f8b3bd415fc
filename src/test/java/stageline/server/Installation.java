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
import stageline.sync.Answer;
import stageline.sync.Cursor;
import stageline.sync.Pull;
import stageline.sync.Push;
import stageline.sync.Request;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.Proven;
import stageline.sync.account.Secret;
import stageline.sync.core.Event.Answered;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.Invitation;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.ServerConnection;
import stageline.sync.http.ServerDoor;
import stageline.sync.http.ServerLink;
import stageline.sync.wire.AccountAnswer;

/// Somebody's device: its key, its chain, and its way to a server. Writes what it is told, asks no rules.
final class Installation implements AutoCloseable {

    static final Secret PASSWORD = new Secret("corréct hörse battery");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKey key = SigningKey.draw(RANDOM);
    private final UUID device = UUID.randomUUID();
    private final List<EncodedEntry> chain = new ArrayList<>();
    private final EntryFacts facts = new EntryFacts();
    private final ServerConnection connection;
    private final ServerDoor door;
    private UUID workspace = UUID.randomUUID();
    private UUID person = UUID.randomUUID();

    Installation(Invitation server) {
        this.connection = new ServerConnection(server.address(), PinnedTls.trusting(server.key()), ConnectionLimits.standard());
        this.door = new ServerDoor(connection, "0.1.0", InstantSource.system());
    }

    static Invitation read(Secret invitation) {
        return ((Invitation.Parsed.Read) Invitation.parse(invitation.text())).invitation();
    }

    UUID workspace() {
        return workspace;
    }

    UUID person() {
        return person;
    }

    UUID device() {
        return device;
    }

    NewDevice newDevice() {
        return new NewDevice(device, key.publicKey(), "Laptop");
    }

    ServerDoor door() {
        return door;
    }

    <E extends Entrance> Proven<E> proven(E entrance) {
        return Proven.by(entrance, key::sign);
    }

    /// Writes what a new workspace begins with: itself, its founder, who administers it, and this device.
    void writeBeginning() {
        write(
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

    Draft person(UUID id, String name, Role... roles) {
        return created(
                EntityRef.person(id),
                Arrays.stream(roles).map(role -> Member.of(Relation.ROLES, Value.of(role.code()))).toList(),
                Change.set(PersonFields.NAME, Value.of(name)),
                Change.set(PersonFields.ACTIVE, Value.of(true)));
    }

    static Draft edited(EntityRef entity, Field field, Value before, Value after) {
        return Draft.plain(entity, Event.Edited.fields(List.of(new Change(field, before, after))));
    }

    static Draft created(EntityRef entity, List<Member> members, Change... fields) {
        return Draft.plain(entity, new Event.Created(List.of(fields), members));
    }

    static Draft company(String name) {
        return created(
                EntityRef.company(UUID.randomUUID()),
                List.of(),
                Change.set(CompanyFields.NAME, Value.of(name)));
    }

    /// Writes one operation.
    void write(Draft... drafts) {
        EntryWriter writer = new EntryWriter(workspace, new HybridClock(HybridTime.ZERO), InstantSource.system(), RANDOM);
        ChainHead head = chain.isEmpty() ? ChainHead.start(device) : ChainHead.after(chain.getLast().entry());
        Circumstances circumstances = Circumstances.alone(person, Role.NONE, ZoneOffset.UTC);
        chain.addAll(writer.write(head, circumstances, Arrays.stream(drafts).map(facts::draft).toList()).entries());
    }

    int written() {
        return chain.size();
    }

    /// What was written after so many entries, signed.
    Push pushed(int after) {
        List<EncodedEntry> entries = chain.subList(after, chain.size());
        return new Push(entries, key.sign(ChainHead.after(entries.getLast().entry())));
    }

    Entrance.Founding founding(OneTimeToken token, long entries) {
        return new Entrance.Founding(token, workspace, person, PASSWORD, entries, newDevice());
    }

    /// Brings a new workspace to the server, with nothing but its beginning.
    ServerLink found(Invitation invitation) {
        writeBeginning();
        Admitted admitted = done(door.found(proven(founding(invitation.token(), written()))).await());
        ServerLink link = door.link(workspace, admitted.session());
        if (!ask(link, pushed(0)).equals(new Answer.Taken(written()))) {
            throw new AssertionError("the beginning was not taken");
        }
        return link;
    }

    /// Joins by an invitation.
    ServerLink join(Invitation invitation) {
        Admitted admitted = done(door.join(proven(new Entrance.Joining(invitation.token(), PASSWORD, newDevice()))).await());
        workspace = admitted.workspace();
        person = admitted.person();
        return door.link(workspace, admitted.session());
    }

    /// Signs in as somebody who has joined.
    AccountAnswer<Admitted> signIn(UUID where, UUID who, Secret password) {
        return door.signIn(proven(new Entrance.SigningIn(where, who, password, newDevice()))).await();
    }

    static Answer ask(ServerLink link, Request request) {
        return ((Answered) link.ask(request).await()).answer();
    }

    /// The whole ledger as one page, if it is short.
    static Answer.Page page(ServerLink link) {
        return (Answer.Page) ask(link, new Pull(Cursor.START, 0));
    }

    static <T> T done(AccountAnswer<T> answer) {
        if (answer instanceof AccountAnswer.Done<T>(T value)) {
            return value;
        }
        throw new AssertionError(answer);
    }

    @Override
    public void close() {
        connection.close();
    }
}
