package stageline.sync.http;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.Proven;
import stageline.sync.account.Secret;
import stageline.sync.wire.AccountAnswer;
import stageline.sync.wire.AccountJson;
import stageline.sync.wire.Resource;

/// What can be asked of a server before there is a session: to be let in. Thread-safe; nothing here blocks.
public final class ServerDoor {

    /// The header that says which version of the program asks.
    static final String VERSION = "Stageline-Version";

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final ServerConnection connection;
    private final String version;
    private final InstantSource clock;
    private final Calls calls;

    /// @param connection leads to the server; closed by whoever made it
    /// @param version    this program's version
    /// @param clock      this machine's
    public ServerDoor(ServerConnection connection, String version, InstantSource clock) {
        this.connection = connection;
        this.version = version;
        this.clock = clock;
        this.calls = new Calls(connection, Map.of(VERSION, version), clock);
    }

    /// Brings a workspace to the server.
    public Pending<AccountAnswer<Admitted>> found(Proven<Entrance.Founding> founding) {
        return enter(Resource.FOUND, founding);
    }

    /// Joins a workspace by an invitation.
    public Pending<AccountAnswer<Admitted>> join(Proven<Entrance.Joining> joining) {
        return enter(Resource.JOIN, joining);
    }

    /// Signs in.
    public Pending<AccountAnswer<Admitted>> signIn(Proven<Entrance.SigningIn> signingIn) {
        return enter(Resource.SIGN_IN, signingIn);
    }

    private Pending<AccountAnswer<Admitted>> enter(Resource resource, Proven<?> proven) {
        return calls.send(resource.method(), resource.path(), AccountJson.write(proven), DEADLINE,
                answer -> AccountAnswer.read(answer, AccountJson::readAdmitted));
    }

    /// The way to a workspace for whom was let in.
    ///
    /// @param workspace the workspace
    /// @param session   the session's token
    public ServerLink link(UUID workspace, Secret session) {
        Map<String, String> headers = Map.of(VERSION, version, "Authorization", "Bearer " + session.text());
        return new ServerLink(workspace, new Calls(connection, headers, clock));
    }
}
