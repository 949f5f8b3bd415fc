package stageline.server;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import stageline.ledger.files.FileFailures;
import stageline.server.account.CheckpointSigner;
import stageline.server.account.Chronicle;
import stageline.server.account.Office;
import stageline.server.account.OperatorGate;
import stageline.server.api.Api;
import stageline.server.api.Figures;
import stageline.server.http.HttpPort;
import stageline.server.store.ServerStore;
import stageline.server.tls.ServerKey;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.sync.http.OperatorDoor;
import stageline.sync.http.ServerAddress;

/// A running server, from its start until it is closed. Thread-safe.
public final class Server implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Server.class.getName());
    private static final String TIME = "Stageline-Time";
    private static final String STORE = "store";

    private final ServerStore store;
    private final Api api;
    private final HttpPort port;
    private final ServerAddress address;
    private final OperatorFiles files;
    private final AtomicBoolean closed = new AtomicBoolean();
    private Optional<String> firstInvitation = Optional.empty();

    private Server(ServerOptions options, ServerStore store, InstantSource clock, SecureRandom random) {
        this.store = store;
        ServerKey key = options.certificate()
                .map(own -> ServerKey.ofPem(own.certificates(), own.key()))
                .orElseGet(() -> ServerKey.inFolder(options.data(), List.of(options.name()), random));
        CheckpointSigner signer = CheckpointSigner.of(store, options.name(), random);
        if (options.restored()) {
            int workspaces = new Chronicle(clock, random).beginEpochs(store);
            LOG.log(System.Logger.Level.INFO, "restored from a backup: a new epoch of {0} workspaces", workspaces);
        }
        Figures figures = new Figures();
        // Nobody is invited before it is known where the server listens.
        CompletableFuture<ServerAddress> known = new CompletableFuture<>();
        Office office = Office.over(
                store, signer, options.limits().accounts(), clock, random, token -> invitation(known.join(), token), figures::accepted);
        Secret token = OperatorGate.drawToken(random);
        this.api = new Api(store, office, new OperatorGate(token), options.limits().api(), figures, clock);
        InetSocketAddress listening = new InetSocketAddress(options.listen(), options.port());
        try {
            this.port = HttpPort.open(
                    listening,
                    key.tls(),
                    api.routes(),
                    options.limits().port(),
                    () -> Map.of(TIME, Long.toString(clock.millis())),
                    random);
        } catch (RuntimeException failure) {
            api.close();
            throw failure;
        }
        this.address = new ServerAddress(options.name(), port.number(), key.fingerprint());
        known.complete(address);
        LOG.log(System.Logger.Level.INFO, "listens on port {0}", Integer.toString(port.number()));
        this.files = new OperatorFiles(options.data());
        try {
            files.writeDoor(new OperatorDoor(fromHere(listening.getAddress()), token).format());
            inviteFirst(office);
        } catch (RuntimeException failure) {
            port.close();
            api.close();
            throw failure;
        }
    }

    /// Where the server is for who sits at it.
    private ServerAddress fromHere(InetAddress listening) {
        InetAddress here = listening.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : listening;
        String text = here.getHostAddress();
        return new ServerAddress(here instanceof Inet6Address ? "[" + text + "]" : text, port.number(), address.key());
    }

    private void inviteFirst(Office office) {
        if (!files.hasFirstInvitation() && store.sizes().isEmpty()) {
            String line = office.guests().inviteWorkspace().invitation().text();
            files.writeFirstInvitation(line);
            firstInvitation = Optional.of(line);
        }
    }

    private static Secret invitation(ServerAddress address, OneTimeToken token) {
        return new Secret(new Invitation(address.host(), address.port(), address.key(), token).format());
    }

    /// Starts a server. It answers on return.
    ///
    /// @param clock  the server's clock
    /// @param random draws keys and tokens
    /// @throws stageline.ledger.LedgerException.Locked          if another server has the folder open
    /// @throws stageline.ledger.LedgerException                 if the file system fails
    /// @throws stageline.server.store.ServerStoreException      if the database can't be used
    /// @throws stageline.server.tls.ServerKeyException          if there is something wrong with the key
    /// @throws java.io.UncheckedIOException                     if the address can't be listened on
    public static Server start(ServerOptions options, InstantSource clock, SecureRandom random) {
        makeForOwner(options.data());
        ServerStore store = options.database()
                .map(team -> ServerStore.shared(team.url(), team.user(), team.password(), team.connections()))
                .orElseGet(() -> ServerStore.embedded(options.data().resolve(STORE), random));
        try {
            return new Server(options, store, clock, random);
        } catch (RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    /// Nobody else has any business in the folder: it holds keys.
    private static void makeForOwner(Path data) {
        boolean owners = data.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Files.createDirectories(data);
            if (owners) {
                Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException failure) {
            throw FileFailures.of(data, failure);
        }
    }

    /// Where it is, and by which key to know it.
    public ServerAddress address() {
        return address;
    }

    /// The invitation for who brings the first workspace, where this start made it.
    public Optional<String> firstInvitation() {
        return firstInvitation;
    }

    /// Stops: takes nothing more, finishes what it has begun, ends the streams and closes the store. Closing again does nothing.
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            port.close();
            try {
                files.removeDoor();
            } finally {
                api.close();
                store.close();
            }
            LOG.log(System.Logger.Level.INFO, "stopped");
        }
    }
}
