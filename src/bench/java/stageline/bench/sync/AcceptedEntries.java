package stageline.bench.sync;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import stageline.bench.Benchmark;
import stageline.bench.Report;
import stageline.ledger.keys.SigningKey;
import stageline.server.ServerOptions;
import stageline.server.TestServer;
import stageline.server.store.Postgres;
import stageline.server.store.ServerStore;
import stageline.store.Store;
import stageline.sync.Answer;
import stageline.sync.Push;
import stageline.sync.core.Event;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.ServerConnection;
import stageline.sync.http.ServerDoor;
import stageline.sync.http.ServerLink;
import stageline.workspace.Workspace;

/// Entries that a server accepts in a second into one workspace over HTTPS, from eight clients in pushes of a hundred, beside a bare
/// batched insert of the same rows with the counter row; clients, server and database on the same machine. The first rounds warm up.
public final class AcceptedEntries implements Benchmark {

    private static final int CLIENTS = 8;
    private static final int PUSHES = 40;
    private static final int BATCH = 100;
    private static final int ROUNDS = 15;
    private static final int CONNECTIONS = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public void run(Path folder, Report report) throws Exception {
        Path bare = folder.resolve("bare");
        ServerStore.embedded(bare, RANDOM).close();
        double embedded = accepted(folder.resolve("embedded"), Optional.empty());
        double bareEmbedded = bare(Store.url(bare.resolve("database")), "stageline");
        report.atLeast("accepted entries, embedded", "1/s", embedded, 2_000);
        report.ratioAtLeast("accepted entries, embedded", "1/s", embedded, bareEmbedded, 0.3);
        String url = Postgres.newDatabase();
        ServerStore.shared(url, Postgres.USER, "", 1).close();
        double shared = accepted(folder.resolve("shared"), Optional.of(
                new ServerOptions.Database(Postgres.newDatabase(), Postgres.USER, "", CONNECTIONS)));
        report.ratioAtLeast("accepted entries, PostgreSQL", "1/s", shared, bare(url, Postgres.USER), 0.5);
    }

    private static double bare(String url, String user) throws Exception {
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            UUID workspace = UUID.randomUUID();
            List<List<Push>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                work.add(author(workspace, UUID.randomUUID()).work(PUSHES, BATCH));
            }
            best = Math.max(best, new BareRows(url, user, "", workspace).insert(work));
        }
        return best;
    }

    private static Author author(UUID workspace, UUID person) {
        return new Author(workspace, person, UUID.randomUUID(), SigningKey.draw(RANDOM), RANDOM);
    }

    private static double accepted(Path folder, Optional<ServerOptions.Database> database) throws Exception {
        ServerOptions options = TestServer.options(folder.resolve("server"), 0, database, false);
        try (TestServer server = TestServer.start(options, InstantSource.system());
                Workspace workspace = Members.found(folder.resolve("founder"));
                ServerConnection connection = new ServerConnection(
                        server.address().uri(), PinnedTls.trusting(server.address().key()), ConnectionLimits.standard())) {
            Members.publish(workspace, server);
            ServerDoor door = new ServerDoor(connection, Members.VERSION, InstantSource.system());
            List<Author> authors = new ArrayList<>();
            List<ServerLink> links = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Author author = author(workspace.identity().workspace(), workspace.identity().person());
                authors.add(author);
                links.add(door.link(
                        workspace.identity().workspace(),
                        Members.signIn(door, workspace, author.key(), author.device()).session()));
            }
            double best = 0;
            for (int round = 0; round < ROUNDS; round++) {
                best = Math.max(best, round(authors, links));
            }
            return best;
        }
    }

    private static double round(List<Author> authors, List<ServerLink> links) throws Exception {
        List<List<Push>> work = authors.stream().map(author -> author.work(PUSHES, BATCH)).toList();
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < authors.size(); i++) {
                List<Push> own = work.get(i);
                ServerLink link = links.get(i);
                all.add(threads.submit(() -> own.forEach(push -> require(link.ask(push).await()))));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return (double) CLIENTS * PUSHES * BATCH * 1e9 / (System.nanoTime() - began);
    }

    private static void require(Event event) {
        if (!(event instanceof Event.Answered(Answer.Taken taken))) {
            throw new IllegalStateException("not taken: " + event);
        }
    }
}
