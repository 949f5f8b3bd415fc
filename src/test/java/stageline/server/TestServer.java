package stageline.server;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import stageline.server.account.AccountLimits;
import stageline.server.api.ApiLimits;
import stageline.server.http.PortLimits;
import stageline.sync.http.Invitation;
import stageline.sync.http.ServerAddress;
import stageline.workspace.TestComputer;

/// A real server on this machine, on a free port, with a database of its own. Its passwords are quick to try, it bears any number of
/// requests, and who is shut out stops listening within a blink.
public final class TestServer implements AutoCloseable {

    private static final String HERE = "127.0.0.1";
    private static final ApiLimits.Rate ANY = new ApiLimits.Rate(1_000_000, 1_000_000);

    private final Path data;
    private final Server server;

    private TestServer(Path data, Server server) {
        this.data = data;
        this.server = server;
    }

    /// Starts one. It answers on return.
    ///
    /// @param data its folder
    public static TestServer start(Path data) {
        ServerOptions.Limits limits = new ServerOptions.Limits(
                PortLimits.standard(),
                new ApiLimits(ANY, ANY, Duration.ofMillis(200), 64),
                AccountLimits.standard().hardening(TestComputer.QUICK));
        ServerOptions options =
                new ServerOptions(data, HERE, 0, HERE, Optional.empty(), Optional.empty(), false, limits);
        return new TestServer(data, Server.start(options, InstantSource.system(), new SecureRandom()));
    }

    /// Where it is, and by which key to know it.
    public ServerAddress address() {
        return server.address();
    }

    /// Its folder.
    public Path data() {
        return data;
    }

    /// The invitation for who brings the first workspace; there is one after the first start in a folder.
    public Invitation firstInvitation() {
        if (Invitation.parse(server.firstInvitation().orElseThrow()) instanceof Invitation.Parsed.Read(Invitation invitation)) {
            return invitation;
        }
        throw new IllegalStateException("the server's own invitation can't be read");
    }

    @Override
    public void close() {
        server.close();
    }
}
