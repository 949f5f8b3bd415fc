package stageline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.Stageline;
import stageline.ledger.KillHarness;
import stageline.ledger.OtherProgram;
import stageline.ledger.proof.VerificationResult;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Role;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.server.store.Postgres;
import stageline.sync.account.Invited;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Outcome;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Newcomer;
import stageline.workspace.shared.ServerVisit;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.SharedWorkspace;
import stageline.workspace.shared.Visited;

/// Programs of a team work on one pipeline while they and their servers are killed at random, again and again: `-Dstageline.kills=50` for
/// many. Real processes, real TLS, a real database.
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class TeamKillTest {

    private static final String VERSION = "1.0.0";
    private static final String PASSWORD = "correct horse battery";
    private static final int MEMBERS = 3;
    private static final KillHarness.Moments MOMENTS = new KillHarness.Moments(60, 1_500_000_000L, 40_000_000);
    private static final int MOST_MILLIS_OF_A_SERVER = 4_000;
    private static final int MOST_TRIES = 1_200;
    private static final long NANOS_BETWEEN_TRIES = 50_000_000;

    private final Environment environment = TestComputer.environment();

    /// Kept where something was lost: chance does not strike the same moment again.
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void nothingIsLostWhenPeopleAndTheirServerAreKilled() throws Exception {
        int port = freePort();
        Path data = folder.resolve("server");
        play(List.of(new Node(data, port, List.of())));
    }

    @Test
    void nothingIsLostWhenOneOfTwoServersBeforeOneDatabaseIsKilled() throws Exception {
        String url = Postgres.newDatabase();
        List<String> database = List.of("--database", url, "--user", Postgres.USER);
        Node first = new Node(folder.resolve("first"), freePort(), database);
        Node second = new Node(folder.resolve("second"), freePort(), database);
        play(List.of(first, second));
    }

    private void play(List<Node> nodes) throws Exception {
        long seed = new SecureRandom().nextLong();
        int kills = KillHarness.kills(MEMBERS);
        String name = "seed " + seed + ", " + folder;
        Map<String, Integer> figures = new TreeMap<>();
        try (Forwarder forwarder = new Forwarder(nodes.stream().map(Node::port).toList());
                Servers servers = new Servers(nodes)) {
            servers.start();
            List<Path> workspaces = gather(servers, forwarder.port());
            Set<OperationId> acknowledged = work(workspaces, servers, new Random(seed), kills, figures);
            figures.put("acknowledged", acknowledged.size());
            servers.startAll();
            bringInStep(workspaces, name);
            look(workspaces, acknowledged, name);
        }
        System.out.println("A team of " + MEMBERS + " and " + nodes.size() + " servers killed at random, seed " + seed
                + ", nothing acknowledged lost: " + figures);
        assertThat(figures).containsEntry("kills of members", kills);
        assertThat(figures.get("kills of servers")).as(name).isPositive();
        assertThat(figures.get("acknowledged")).as(name).isPositive();
    }

    /// One publishes, the others join.
    private List<Path> gather(Servers servers, int port) throws IOException {
        List<Path> places = IntStream.range(0, MEMBERS).mapToObj(i -> folder.resolve("member" + i)).toList();
        ServerVisit visit = new ServerVisit(environment, VERSION);
        Founding founding =
                new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER, Role.TECHNOLOGY_MANAGER), Currency.getInstance("EUR"));
        try (Workspace workspace = Workspace.create(places.getFirst(), founding, PASSWORD.toCharArray(), environment)) {
            Invitation invitation = at(port, servers.foundingInvitation());
            Visited<?> published = visit.publish(workspace, invitation, new Secret(PASSWORD), "Desk", Progress.UNWATCHED);
            assertThat(published.done()).as("%s", published).isTrue();
            List<UUID> people = places.stream().skip(1).map(place -> person(workspace, place.getFileName().toString())).toList();
            inStep(workspace, "at the beginning");
            for (int i = 1; i < MEMBERS; i++) {
                Visited<Invited> invited = visit.invite(workspace, people.get(i - 1), Progress.UNWATCHED);
                assertThat(invited.done()).as("%s", invited).isTrue();
                join(visit, at(port, ((Visited.Done<Invited>) invited).value().invitation().text()), places.get(i));
            }
        }
        return places;
    }

    private void join(ServerVisit visit, Invitation invitation, Path place) {
        Visited<Workspace> joined = visit.join(
                new Newcomer(invitation, new Secret(PASSWORD), PASSWORD.toCharArray(), place, "Laptop"), Progress.UNWATCHED);
        assertThat(joined.done()).as("%s", joined).isTrue();
        try (Workspace workspace = ((Visited.Done<Workspace>) joined).value()) {
            inStep(workspace, "at the beginning");
        }
    }

    /// An invitation that leads through the forwarder.
    private static Invitation at(int port, String text) {
        Invitation read = ((Invitation.Parsed.Read) Invitation.parse(text)).invitation();
        return new Invitation(InetAddress.getLoopbackAddress().getHostAddress(), port, read.key(), read.token());
    }

    private static UUID person(Workspace workspace, String name) {
        EntityRef person = EntityRef.person(workspace.newId());
        Outcome outcome = workspace.perform(new Command.Create(
                person,
                List.of(Change.set(PersonFields.NAME, Value.of(name)), Change.set(PersonFields.ACTIVE, Value.of(true))),
                List.of(Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code())))));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return person.id();
    }

    /// Each member is killed again and again, and meanwhile the servers.
    private Set<OperationId> work(List<Path> workspaces, Servers servers, Random random, int kills, Map<String, Integer> figures)
            throws InterruptedException {
        Set<OperationId> acknowledged = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        int[] killed = {0};
        try (ExecutorService executor = Executors.newFixedThreadPool(MEMBERS + 1)) {
            List<CompletableFuture<Void>> members = new ArrayList<>();
            for (int i = 0; i < MEMBERS; i++) {
                int share = (kills + MEMBERS - 1 - i) / MEMBERS;
                Path place = workspaces.get(i);
                Random own = new Random(random.nextLong());
                members.add(CompletableFuture.runAsync(() -> workAndDie(place, own, share, acknowledged), executor));
            }
            Random own = new Random(random.nextLong());
            CompletableFuture<Void> killer = CompletableFuture.runAsync(
                    () -> {
                        while (!over.get()) {
                            LockSupport.parkNanos(own.nextInt(MOST_MILLIS_OF_A_SERVER) * 1_000_000L);
                            servers.killOne(own);
                            killed[0]++;
                        }
                    },
                    executor);
            try {
                members.forEach(CompletableFuture::join);
            } finally {
                over.set(true);
            }
            killer.join();
        }
        figures.put("kills of members", kills);
        figures.put("kills of servers", killed[0]);
        return acknowledged;
    }

    private static void workAndDie(Path place, Random random, int kills, Set<OperationId> acknowledged) {
        KillHarness harness = new KillHarness(BusyMember.class, random, MOMENTS);
        try {
            for (int kill = 0; kill < kills; kill++) {
                for (String line : harness.runAndKill(place.toString(), PASSWORD, Long.toString(random.nextInt()))) {
                    String[] words = line.split(" ", 2);
                    acknowledged.add(new OperationId(UUID.fromString(words[0]), Long.parseLong(words[1])));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException nobodyDoes) {
            throw new IllegalStateException(nobodyDoes);
        }
    }

    /// Once each: what waits is sent. Once more: what the others sent is fetched.
    private void bringInStep(List<Path> workspaces, String name) {
        for (int round = 0; round < 2; round++) {
            for (Path place : workspaces) {
                try (Workspace workspace = Workspace.open(place, PASSWORD.toCharArray(), environment)) {
                    assertThat(workspace.report().setAside()).as(name).isEmpty();
                    inStep(workspace, name);
                }
            }
        }
    }

    private void inStep(Workspace workspace, String name) {
        try (SharedWorkspace shared = SharedWorkspace.begin(workspace, environment, VERSION, status -> {})) {
            SharedStatus status = shared.awaitInStep(Progress.UNWATCHED);
            assertThat(status.inStep()).as("%s, %s", name, status).isTrue();
            assertThat(status.waiting()).as(name).isZero();
        }
    }

    private void look(List<Path> workspaces, Set<OperationId> acknowledged, String name) {
        List<Map<EntityRef, String>> seen = new ArrayList<>();
        for (Path place : workspaces) {
            try (Workspace workspace = Workspace.open(place, PASSWORD.toCharArray(), environment)) {
                Set<OperationId> missing = new HashSet<>(acknowledged);
                Set<EntityRef> records = new HashSet<>();
                workspace.ledger().replay(1, entry -> {
                    missing.remove(entry.fact().operation());
                    records.add(entry.fact().entity());
                });
                assertThat(missing).as(name).isEmpty();
                VerificationResult verified = workspace.ledger().verify(Progress.UNWATCHED);
                assertThat(verified.sound()).as("%s: %s", name, verified).isTrue();
                assertThat(workspace.ledger().compareWithDatabase().differences()).as(name).isEmpty();
                seen.add(said(workspace, records));
            }
        }
        assertThat(seen).as(name).allSatisfy(each -> assertThat(each).isEqualTo(seen.getFirst()));
    }

    /// What a workspace says of each deal.
    private static Map<EntityRef, String> said(Workspace workspace, Set<EntityRef> records) {
        return workspace.states(records).values().stream()
                .filter(state -> state.entity().type() == EntityType.DEAL)
                .collect(Collectors.toMap(RecordState::entity, TeamKillTest::said));
    }

    private static String said(RecordState deal) {
        return deal.exists() + " " + deal.stage() + " " + deal.stageSince() + " " + deal.text(DealFields.NEXT_STEP) + " "
                + deal.text(DealFields.BRIEF) + " " + deal.overlapping() + " " + deal.openSuperseded();
    }

    /// A port that no outgoing connection takes meanwhile, as it could one of those that systems give out.
    private static int freePort() {
        while (true) {
            int port = 20_000 + ThreadLocalRandom.current().nextInt(10_000);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one, then.
            }
        }
    }

    /// A server's own folder, port and options.
    private record Node(Path data, int port, List<String> options) {}

    /// The servers of a team as programs of their own.
    private static final class Servers implements AutoCloseable {

        private final List<Node> nodes;
        private final List<Process> running = new ArrayList<>();

        Servers(List<Node> nodes) {
            this.nodes = nodes;
        }

        /// The first makes its key, which the others get.
        void start() throws IOException {
            running.add(launch(nodes.getFirst()));
            await(nodes.getFirst());
            Path tls = nodes.getFirst().data().resolve("tls");
            for (Node node : nodes.subList(1, nodes.size())) {
                copy(tls, node.data().resolve("tls"));
                running.add(launch(node));
            }
        }

        private static void copy(Path from, Path to) throws IOException {
            Files.createDirectories(to);
            try (var files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }

        private Process launch(Node node) {
            List<String> arguments = new ArrayList<>(List.of(
                    "server", "--data", node.data().toString(), "--port", Integer.toString(node.port()),
                    "--host", InetAddress.getLoopbackAddress().getHostAddress()));
            arguments.addAll(node.options());
            try {
                return OtherProgram.start(Stageline.class, arguments.toArray(String[]::new));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /// It is written once the server listens.
        String foundingInvitation() throws IOException {
            Path file = nodes.getFirst().data().resolve("first-invitation");
            for (int tries = 0; !Files.exists(file); tries++) {
                assertThat(tries).isLessThan(MOST_TRIES);
                LockSupport.parkNanos(NANOS_BETWEEN_TRIES);
            }
            return Files.readString(file).strip();
        }

        private static void await(Node node) {
            for (int tries = 0; ; tries++) {
                try (Socket there = new Socket(InetAddress.getLoopbackAddress(), node.port())) {
                    return;
                } catch (IOException notYet) {
                    if (tries == MOST_TRIES) {
                        throw new UncheckedIOException("the server did not start", notYet);
                    }
                    LockSupport.parkNanos(NANOS_BETWEEN_TRIES);
                }
            }
        }

        /// Kills one and starts it again. Where there are several, the others go on.
        synchronized void killOne(Random random) {
            int victim = random.nextInt(nodes.size());
            await(nodes.get(victim));
            try {
                running.get(victim).destroyForcibly().waitFor();
            } catch (InterruptedException nobodyDoes) {
                throw new IllegalStateException(nobodyDoes);
            }
            running.set(victim, launch(nodes.get(victim)));
        }

        void startAll() {
            nodes.forEach(Servers::await);
        }

        @Override
        public void close() {
            running.forEach(Process::destroyForcibly);
        }
    }
}
