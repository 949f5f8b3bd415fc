package stageline.bench.sync;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.bench.Times;
import stageline.ledger.keys.SigningKey;
import stageline.server.api.ApiLimits;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.Proven;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.Invitation;
import stageline.sync.http.Listening;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.ServerConnection;
import stageline.sync.http.ServerDoor;
import stageline.sync.http.ServerLink;
import stageline.sync.wire.AccountAnswer;
import stageline.workspace.Workspace;

/// The image's server at rest: from the start of the process to its first answer, the memory that it has then, and the memory that a
/// thousand clients take who listen, each over a connection of its own.
public final class Listened implements Benchmark {

    private static final int STARTS = 5;
    private static final int CLIENTS = 1_000;
    /// As many of one device as the server allows, so that all of them come as fast as it allows one address.
    private static final int STREAMS = ApiLimits.standard().listening();
    private static final int AT_REST_MILLIS = 5_000;
    /// All of them have had a sign of life.
    private static final int LISTENING_MILLIS = 25_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void run(Path folder, Report report) throws Exception {
        if (!ImageServer.possible()) {
            report.note("there is no image, or not Linux: run mvn package before");
            return;
        }
        Path data = folder.resolve("server");
        int port = ImageServer.freePort();
        Invitation invitation;
        try (ImageServer first = ImageServer.first(data, port)) {
            invitation = first.invitation();
        }
        Times starts = new Times();
        for (int i = 0; i < STARTS; i++) {
            List<ImageServer> started = new ArrayList<>();
            starts.take(() -> started.add(ImageServer.answering(data, port, invitation)));
            started.getFirst().close();
        }
        report.figure("server's start to its first answer, median", "s", starts.micros(0.5) / 1e6, 2);
        try (ImageServer server = ImageServer.answering(data, port, invitation)) {
            Thread.sleep(AT_REST_MILLIS);
            double idle = server.residentMegabytes();
            report.figure("server's memory at rest", "MB", idle, 200);
            listen(folder, server, invitation, idle, report);
        }
    }

    private static void listen(Path folder, ImageServer server, Invitation invitation, double idle, Report report) throws Exception {
        try (Workspace workspace = Members.found(folder.resolve("founder"));
                ServerConnection connection = new ServerConnection(
                        invitation.server().uri(), PinnedTls.trusting(invitation.key()), ConnectionLimits.standard())) {
            Members.publish(workspace, invitation);
            ServerDoor door = new ServerDoor(connection, Members.VERSION, InstantSource.system());
            UUID id = workspace.identity().workspace();
            ServerLink own = door.link(id, Members.signIn(door, workspace, SigningKey.draw(RANDOM), UUID.randomUUID()).session());
            List<Listening> listening = new ArrayList<>();
            AtomicInteger ended = new AtomicInteger();
            while (listening.size() < CLIENTS) {
                ServerLink device = door.link(id, enrolled(own, id).session());
                for (int i = 0; i < STREAMS; i++) {
                    listening.add(device.listen(size -> {}, end -> ended.incrementAndGet()));
                }
            }
            Thread.sleep(LISTENING_MILLIS);
            double listened = server.residentMegabytes();
            if (ended.get() > 0) {
                throw new IllegalStateException(ended.get() + " clients do not listen any more");
            }
            listening.forEach(Listening::close);
            report.figure("%,d listening clients, beyond that".formatted(CLIENTS), "MB", listened - idle, 200);
        }
    }

    private static Admitted enrolled(ServerLink own, UUID workspace) {
        SigningKey key = SigningKey.draw(RANDOM);
        Entrance.Enrolling enrolling =
                new Entrance.Enrolling(workspace, new NewDevice(UUID.randomUUID(), key.publicKey(), "Listener"));
        return switch (own.enrol(Proven.by(enrolling, key::sign)).await()) {
            case AccountAnswer.Done<Admitted>(Admitted admitted) -> admitted;
            case AccountAnswer<Admitted> other -> throw new IllegalStateException("not let in: " + other);
        };
    }
}
