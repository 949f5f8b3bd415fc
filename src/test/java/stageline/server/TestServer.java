package stageline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import stageline.server.account.AccountLimits;
import stageline.server.api.ApiLimits;
import stageline.server.http.PortLimits;
import stageline.sync.account.Invited;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.Invitation;
import stageline.sync.http.OperatorDoor;
import stageline.sync.http.OperatorLink;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.ServerAddress;
import stageline.sync.http.ServerConnection;
import stageline.sync.wire.AccountAnswer;
import stageline.workspace.TestComputer;

/// A real server on this machine, on a free port, with a database of its own. Its passwords are quick to try, it bears any number of
/// requests, and who is shut out stops listening within a blink.
public final class TestServer implements AutoCloseable {

    private static final String HERE = "127.0.0.1";
    private static final ApiLimits.Rate ANY = new ApiLimits.Rate(1_000_000, 60_000_000);

    private final Optional<Path> own;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());
    private final ServerOptions options;
    private Server server;

    /// Starts one in a folder of its own, which goes with it.
    public TestServer() {
        try {
            Path folder = Files.createTempDirectory("server");
            this.own = Optional.of(folder);
            this.options = options(folder.resolve("data"), 0, Optional.empty(), false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        this.server = Server.start(options, clock, new SecureRandom());
    }

    private TestServer(ServerOptions options, InstantSource clock) {
        this.own = Optional.empty();
        this.options = options;
        this.server = Server.start(options, clock, new SecureRandom());
    }

    /// Starts one. It answers on return.
    ///
    /// @param data its folder
    public static TestServer start(Path data) {
        return start(options(data, 0, Optional.empty(), false), InstantSource.system());
    }

    /// Starts one with options and a clock of its own.
    public static TestServer start(ServerOptions options, InstantSource clock) {
        return new TestServer(options, clock);
    }

    /// Options of such a server.
    ///
    /// @param port 0 for any free one
    public static ServerOptions options(Path data, int port, Optional<ServerOptions.Database> database, boolean restored) {
        ServerOptions.Limits limits = new ServerOptions.Limits(
                PortLimits.standard(),
                new ApiLimits(ANY, ANY, Duration.ofMillis(100), 64),
                AccountLimits.standard().hardening(TestComputer.QUICK));
        return new ServerOptions(data, HERE, port, HERE, database, Optional.empty(), restored, limits);
    }

    /// An invitation for who brings a workspace to the server that will run in a folder; that server makes one more.
    public static Invitation firstInvitationOf(Path data) {
        try (TestServer before = start(data)) {
            Files.delete(data.resolve("first-invitation"));
            return before.firstInvitation();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Where it is, and by which key to know it.
    public ServerAddress address() {
        return server.address();
    }

    /// Its port.
    public int port() {
        return server.address().port();
    }

    /// Its folder.
    public Path data() {
        return options.data();
    }

    /// The invitation for who brings the first workspace; there is one after the first start in a folder.
    public Invitation firstInvitation() {
        return read(server.firstInvitation().orElseThrow());
    }

    /// The way in for its operator.
    public OperatorDoor operator() {
        return OperatorDoor.parse(new OperatorFiles(data()).door().orElseThrow()).orElseThrow();
    }

    /// An invitation to bring a workspace, as one line; a new one each time.
    public String founding() {
        OperatorDoor door = operator();
        ServerAddress here = door.server();
        try (ServerConnection connection =
                new ServerConnection(here.uri(), PinnedTls.trusting(here.key()), ConnectionLimits.standard())) {
            return switch (new OperatorLink(connection, door, "1.0.0", InstantSource.system()).inviteWorkspace().await()) {
                case AccountAnswer.Done<Invited>(Invited invited) -> invited.invitation().text();
                case AccountAnswer<Invited> other -> throw new IllegalStateException("not invited: " + other);
            };
        }
    }

    /// The same, read.
    public Invitation foundingInvitation() {
        return read(founding());
    }

    private static Invitation read(String line) {
        if (Invitation.parse(line) instanceof Invitation.Parsed.Read(Invitation invitation)) {
            return invitation;
        }
        throw new IllegalStateException("the server's own invitation can't be read");
    }

    /// Lets time pass for a server in a folder of its own.
    public void pass(Duration time) {
        ahead.updateAndGet(before -> before.plus(time));
    }

    /// Stops the server and starts it again, on the same port.
    public void restart() {
        int port = port();
        server.close();
        server = Server.start(
                new ServerOptions(
                        options.data(), options.listen(), port, options.name(), options.database(), options.certificate(), false,
                        options.limits()),
                clock,
                new SecureRandom());
    }

    @Override
    public void close() {
        server.close();
        own.ifPresent(TestServer::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : List.copyOf(all.sorted(Comparator.reverseOrder()).toList())) {
                Files.delete(each);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
