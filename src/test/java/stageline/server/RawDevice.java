package stageline.server;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.sales.command.Draft;
import stageline.sales.people.Role;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.OneTimeToken;
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

/// Somebody's device at the level of the protocol: its key, its chain and its way to a server, with every reply as it came.
public final class RawDevice implements AutoCloseable {

    private static final String VERSION = "1.0.0";

    private final DeviceChain chain = new DeviceChain(Role.SALES_MANAGER.code());
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
        return chain.device();
    }

    /// Its session's token.
    public String token() {
        return session.map(Secret::text).orElse("none");
    }

    /// Itself, as a server is told of it.
    public NewDevice newDevice() {
        return chain.newDevice();
    }

    /// The message by which it asks to be let in.
    public byte[] proven(Entrance entrance) {
        return AccountJson.write(chain.proven(entrance));
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
        if (chain.written() == 0) {
            chain.writeBeginning(workspace, person);
        }
        return enter(Resource.FOUND, founding(invitation.token()));
    }

    /// How it brings its workspace.
    public Entrance.Founding founding(OneTimeToken token) {
        return chain.founding(token, workspace, person, Math.max(1, chain.written()));
    }

    /// Joins by an invitation.
    public Reply join(OneTimeToken token, Secret password) {
        return enter(Resource.JOIN, new Entrance.Joining(token, password, newDevice()));
    }

    /// Signs in as somebody.
    public Reply signIn(UUID where, UUID who, Secret password) {
        return enter(Resource.SIGN_IN, new Entrance.SigningIn(where, who, password, newDevice()));
    }

    /// Writes one operation into its chain.
    public void write(Draft... drafts) {
        chain.write(workspace, person, drafts);
    }

    /// Forgets the last entries of its chain, as a copy would that was made before them.
    public void forget(int entries) {
        chain.forget(entries);
    }

    /// How many entries it has written.
    public int written() {
        return chain.written();
    }

    /// The push of what it wrote after so many entries.
    public byte[] pushed(int after) {
        return PushJson.write(chain.pushed(after));
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
