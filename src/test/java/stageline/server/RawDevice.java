package stageline.server;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sales.record.WorkspaceFields;
import stageline.sync.Push;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.Proven;
import stageline.sync.account.Secret;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.Invitation;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.Reply;
import stageline.sync.http.ServerAddress;
import stageline.sync.http.ServerConnection;
import stageline.sync.http.ServerDoor;
import stageline.sync.http.ServerLink;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.PushJson;
import stageline.sync.wire.Resource;

/// Somebody's device at the level of the protocol: its key, its chain and its way to a server, with every reply as it came. Writes what it
/// is told and asks no rules, so that a test can say what no program would.
public final class RawDevice implements AutoCloseable {

    /// What everybody's account is opened with, unless a test says otherwise.
    public static final Secret PASSWORD = new Secret("corréct hörse battery");

    private static final String VERSION = "1.0.0";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SigningKey key = SigningKey.draw(RANDOM);
    private final UUID device = UUID.randomUUID();
    private final EntryFacts facts = new EntryFacts();
    private final List<EncodedEntry> chain = new ArrayList<>();
    private ServerConnection connection;
    private UUID workspace;
    private UUID person = UUID.randomUUID();
    private Optional<Secret> session = Optional.empty();

    /// A device that nobody knows yet, with a workspace of its own.
    public RawDevice(ServerAddress server) {
        this(server, UUID.randomUUID());
    }

    /// A device that nobody knows yet.
    public RawDevice(ServerAddress server, UUID workspace) {
        this.workspace = workspace;
        this.connection = connection(server);
    }

    private static ServerConnection connection(ServerAddress server) {
        return new ServerConnection(server.uri(), PinnedTls.trusting(server.key()), ConnectionLimits.standard());
    }

    /// Asks another server from now on, or the same at another place.
    public void turnTo(ServerAddress server) {
        connection.close();
        connection = connection(server);
    }

    /// Its way to the server as programs have it.
    public ServerLink link() {
        return new ServerDoor(connection, VERSION, InstantSource.system()).link(workspace, session.orElseThrow());
    }

    /// Its workspace: one that nobody knows until it was let in somewhere.
    public UUID workspace() {
        return workspace;
    }

    /// Whose it is.
    public UUID person() {
        return person;
    }

    /// Its id.
    public UUID device() {
        return device;
    }

    /// Its session's token.
    public String token() {
        return session.map(Secret::text).orElse("none");
    }

    /// Itself, as a server is told of it.
    public NewDevice newDevice() {
        return new NewDevice(device, key.publicKey(), "Laptop");
    }

    /// The message by which it asks to be let in.
    public byte[] proven(Entrance entrance) {
        return AccountJson.write(Proven.by(entrance, key::sign));
    }

    /// Asks with its session, if it has one.
    public Reply ask(Resource resource, String query, byte[] body, UUID... parameters) {
        Map<String, String> headers = new HashMap<>(Map.of("Stageline-Version", VERSION));
        session.ifPresent(token -> headers.put("Authorization", "Bearer " + token.text()));
        return send(resource.method(), resource.path(parameters) + query, headers, body);
    }

    /// Asks with these headers only.
    public Reply send(String method, String path, Map<String, String> headers, byte[] body) {
        return connection.send(method, path, headers, body, Duration.ofSeconds(60)).await();
    }

    /// Asks to be let in; where it is, it works with that session from now on.
    public Reply enter(Resource resource, Entrance entrance, UUID... parameters) {
        Reply reply = ask(resource, "", proven(entrance), parameters);
        if (reply.status() == 200) {
            Admitted admitted = AccountJson.readAdmitted(reply.body());
            workspace = admitted.workspace();
            person = admitted.person();
            session = Optional.of(admitted.session());
        }
        return reply;
    }

    /// Brings a new workspace with nothing but its beginning, which is not pushed yet.
    public Reply found(Invitation invitation) {
        if (chain.isEmpty()) {
            writeBeginning();
        }
        return enter(Resource.FOUND, founding(invitation.token()));
    }

    /// How it brings its workspace.
    public Entrance.Founding founding(OneTimeToken token) {
        return new Entrance.Founding(token, workspace, person, PASSWORD, Math.max(1, chain.size()), newDevice());
    }

    /// Joins by an invitation.
    public Reply join(OneTimeToken token, Secret password) {
        return enter(Resource.JOIN, new Entrance.Joining(token, password, newDevice()));
    }

    /// Signs in as somebody.
    public Reply signIn(UUID where, UUID who, Secret password) {
        return enter(Resource.SIGN_IN, new Entrance.SigningIn(where, who, password, newDevice()));
    }

    /// Writes what a new workspace begins with: itself, its founder, who administers it, and this device.
    private void writeBeginning() {
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
        Change change = new Change(PersonFields.ACTIVE, Value.of(true), Value.of(false));
        return Draft.plain(EntityRef.person(id), Event.Edited.fields(List.of(change)));
    }

    /// A new company.
    public static Draft company(String name) {
        return created(EntityRef.company(UUID.randomUUID()), List.of(), Change.set(CompanyFields.NAME, Value.of(name)));
    }

    private static Draft created(EntityRef entity, List<Member> members, Change... fields) {
        return Draft.plain(entity, new Event.Created(List.of(fields), members));
    }

    /// Writes one operation into its chain.
    public void write(Draft... drafts) {
        EntryWriter writer = new EntryWriter(workspace, new HybridClock(HybridTime.ZERO), InstantSource.system(), RANDOM);
        ChainHead head = chain.isEmpty() ? ChainHead.start(device) : ChainHead.after(chain.getLast().entry());
        Circumstances circumstances = Circumstances.alone(person, Role.SALES_MANAGER.code(), ZoneOffset.UTC);
        chain.addAll(writer.write(head, circumstances, Arrays.stream(drafts).map(facts::draft).toList()).entries());
    }

    /// Forgets the last entries of its chain, as a copy would that was made before them.
    public void forget(int entries) {
        chain.subList(chain.size() - entries, chain.size()).clear();
    }

    /// How many entries it has written.
    public int written() {
        return chain.size();
    }

    /// The push of what it wrote after so many entries.
    public byte[] pushed(int after) {
        List<EncodedEntry> entries = chain.subList(after, chain.size());
        return PushJson.write(new Push(entries, key.sign(ChainHead.after(entries.getLast().entry()))));
    }

    /// Pushes what it wrote after so many entries.
    public Reply push(int after) {
        return ask(Resource.PUSH, "", pushed(after), workspace);
    }

    @Override
    public void close() {
        connection.close();
    }
}
