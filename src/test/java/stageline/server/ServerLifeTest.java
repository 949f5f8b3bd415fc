package stageline.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.sync.account.Invited;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;
import stageline.sync.http.ConnectionException;
import stageline.sync.http.Invitation;
import stageline.sync.http.Reply;
import stageline.sync.http.ServerAddress;
import stageline.sync.wire.Resource;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.Newcomer;
import stageline.workspace.shared.ServerVisit;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.SharedStatus.Link;
import stageline.workspace.shared.SharedWorkspace;
import stageline.workspace.shared.Visited;

/// What a team lives through with its server over the years: restarts, restored backups, copied laptops, people and devices that leave.
/// Real workspaces, real TLS.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class ServerLifeTest {

    private static final String VERSION = "1.0.0";
    private static final String PASSWORD = "correct horse battery";
    private static final Environment ENVIRONMENT = TestComputer.environment();

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final ServerVisit visit = new ServerVisit(ENVIRONMENT, VERSION);

    @TempDir
    private Path folder;

    private TestServer server;
    /// Of the one who administers the workspace.
    private Workspace ana;

    private Workspace ben;

    @BeforeEach
    void gather() {
        server = start(0, false);
        Founding founding = new Founding("W", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        ana = Workspace.create(folder.resolve("ana"), founding, PASSWORD.toCharArray(), ENVIRONMENT);
        assertThat(visit.publish(ana, server.firstInvitation(), new Secret(PASSWORD), "Desk", Progress.UNWATCHED).done()).isTrue();
        UUID person = person("Ben");
        settled(ana);
        Newcomer newcomer = new Newcomer(
                invitation(done(visit.invite(ana, person, Progress.UNWATCHED))), new Secret(PASSWORD), PASSWORD.toCharArray(),
                folder.resolve("ben"), "Laptop");
        ben = done(visit.join(newcomer, Progress.UNWATCHED));
        settled(ben);
    }

    @AfterEach
    void stop() {
        ana.close();
        ben.close();
        server.close();
    }

    private TestServer start(int port, boolean restored) {
        return TestServer.start(
                TestServer.options(folder.resolve("server"), port, Optional.empty(), restored), () -> Instant.now().plus(ahead.get()));
    }

    private void restart(boolean restored) {
        int port = server.address().port();
        server.close();
        server = start(port, restored);
    }

    @Test
    void aServerThatIsStartedAgainIsTheSame() {
        ServerAddress before = server.address();
        restart(false);
        EntityRef company = company(ana, "Clinic");
        settled(ana);
        settled(ben);

        assertThat(server.address()).isEqualTo(before);
        assertThat(name(ben, company)).contains("Clinic");
    }

    @Test
    void whatARestoredServerHasLostIsGivenBack() throws IOException {
        int port = server.address().port();
        server.close();
        copy(folder.resolve("server"), folder.resolve("backup"));
        server = start(port, false);
        EntityRef annas = company(ana, "Since the backup");
        EntityRef bens = company(ben, "Since the backup, too");
        settled(ana);
        settled(ben);
        settled(ana);

        server.close();
        Files.move(folder.resolve("server"), folder.resolve("lost"));
        Files.move(folder.resolve("backup"), folder.resolve("server"));
        server = start(port, true);
        settled(ana);
        settled(ben);
        UUID carla = person("Carla");
        settled(ana);
        Newcomer newcomer = new Newcomer(
                invitation(done(visit.invite(ana, carla, Progress.UNWATCHED))), new Secret(PASSWORD), PASSWORD.toCharArray(),
                folder.resolve("carla"), "Laptop");

        try (Workspace joined = done(visit.join(newcomer, Progress.UNWATCHED))) {
            settled(joined);
            assertThat(name(joined, annas)).contains("Since the backup");
            assertThat(name(joined, bens)).contains("Since the backup, too");
            assertThat(joined.ledger().verify(Progress.UNWATCHED).flaw()).isEmpty();
        }
    }

    @Test
    void aServerThatForgotWithoutSayingSoIsRefused() throws IOException {
        int port = server.address().port();
        server.close();
        copy(folder.resolve("server"), folder.resolve("backup"));
        server = start(port, false);
        EntityRef company = company(ana, "Acknowledged");
        settled(ana);
        server.close();
        Files.move(folder.resolve("server"), folder.resolve("lost"));
        Files.move(folder.resolve("backup"), folder.resolve("server"));
        server = start(port, false);

        assertThat(needed(ana)).isInstanceOf(Need.Contradicted.class);
        assertThat(name(ana, company)).contains("Acknowledged");
    }

    @Test
    void aCopiedLaptopBecomesAnotherDeviceAndNothingIsLost() throws IOException {
        UUID device = ben.identity().device();
        ben.close();
        copy(folder.resolve("ben"), folder.resolve("copy"));
        ben = open("ben");
        EntityRef original = company(ben, "At the original");
        settled(ben);
        EntityRef copied;
        try (Workspace copy = open("copy")) {
            copied = company(copy, "At the copy");
            assertThat(needed(copy)).isInstanceOf(Need.OpenAgain.class);
        }
        try (Workspace copy = open("copy")) {
            assertThat(copy.report().setAside()).isPresent();
            settled(copy);
            settled(ben);
            settled(ana);

            assertThat(copy.identity().device()).isNotEqualTo(device);
            for (Workspace each : List.of(ana, ben, copy)) {
                assertThat(name(each, original)).contains("At the original");
                assertThat(name(each, copied)).contains("At the copy");
                assertThat(each.ledger().compareWithDatabase().differences()).isEmpty();
            }
        }
    }

    @Test
    void whoseDeviceWasRevokedIsTold() {
        assertThat(visit.revoke(ana, ben.identity().device(), Progress.UNWATCHED).done()).isTrue();

        EntityRef company = company(ben, "Too late");
        assertThat(needed(ben)).isInstanceOf(Need.DeviceRevoked.class);
        settled(ana);
        assertThat(name(ana, company)).isEmpty();
    }

    @Test
    void whoWasDeactivatedIsTold() {
        Change change = new Change(PersonFields.ACTIVE, Value.of(true), Value.of(false));
        EntityRef person = EntityRef.person(ben.identity().person());
        assertThat(ana.perform(Command.Edit.fields(person, List.of(change))).done()).isTrue();
        settled(ana);

        assertThat(needed(ben)).isInstanceOf(Need.Deactivated.class);
        Visited<?> again = visit.signIn(ben, new Secret(PASSWORD), Progress.UNWATCHED);
        assertThat(again).isInstanceOf(Visited.Denied.class);
    }

    @Test
    void whoComesBackAfterMonthsSignsInAgain() {
        EntityRef company = company(ben, "Written meanwhile");
        ahead.set(Duration.ofDays(31));
        assertThat(needed(ben)).isInstanceOf(Need.SignIn.class);

        assertThat(visit.signIn(ben, new Secret(PASSWORD), Progress.UNWATCHED).done()).isTrue();
        settled(ben);
        assertThat(visit.signIn(ana, new Secret(PASSWORD), Progress.UNWATCHED).done()).isTrue();
        settled(ana);
        assertThat(name(ana, company)).contains("Written meanwhile");
    }

    @Test
    void whoUsesTheirSessionNeedsNoPasswordForYears() {
        for (int month = 1; month < 5; month++) {
            ahead.set(Duration.ofDays(25L * month));
            settled(ben);
        }
    }

    @Test
    void whoGuessesPasswordsIsLockedOutForAWhile() {
        for (int tries = 0; tries < 10; tries++) {
            assertThat(visit.signIn(ben, new Secret("guess " + tries), Progress.UNWATCHED))
                    .isEqualTo(new Visited.Refused<>(Refusal.WRONG_PASSWORD));
        }
        assertThat(visit.signIn(ben, new Secret(PASSWORD), Progress.UNWATCHED)).isEqualTo(new Visited.Refused<>(Refusal.LOCKED));
        settled(ben);

        ahead.set(Duration.ofMinutes(16));
        assertThat(visit.signIn(ben, new Secret(PASSWORD), Progress.UNWATCHED).done()).isTrue();
    }

    @Test
    void aProgramThatIsTooOldIsTold() {
        try (SharedWorkspace old = SharedWorkspace.begin(ben, ENVIRONMENT, "0.0.9", status -> {})) {
            assertThat(old.awaitInStep(Progress.UNWATCHED).link()).isEqualTo(new Link.Needs(new Need.TooOld()));
        }
        settled(ben);
    }

    @Test
    void whatAServerWasTakingWhenItStoppedIsThereOrStillWaits() {
        EntityRef company;
        try (SharedWorkspace shared = SharedWorkspace.begin(ana, ENVIRONMENT, VERSION, status -> {})) {
            assertThat(shared.awaitInStep(Progress.UNWATCHED).inStep()).isTrue();
            company = company(ana, "Under way");
            restart(false);
        }
        settled(ana);
        settled(ben);

        assertThat(name(ben, company)).contains("Under way");
        assertThat(ben.ledger().verify(Progress.UNWATCHED).flaw()).isEmpty();
    }

    @Test
    void aPushIsAnsweredOrNotTakenWhenTheServerStops() throws InterruptedException {
        UUID person = person("Carla");
        settled(ana);
        Invitation invitation = invitation(done(visit.invite(ana, person, Progress.UNWATCHED)));
        int port = server.address().port();
        try (RawDevice device = new RawDevice(server.address())) {
            assertThat(device.join(invitation.token(), new Secret(PASSWORD)).status()).isEqualTo(200);
            long before = size(device);
            CountDownLatch busy = new CountDownLatch(20);
            CompletableFuture<Integer> answered = CompletableFuture.supplyAsync(() -> pushUntilItStops(device, busy));
            busy.await();
            server.close();
            long taken = answered.join();
            server = start(port, false);

            assertThat(size(device)).isEqualTo(before + taken);
            assertThat(device.push((int) taken).status()).isEqualTo(200);
        }
    }

    /// How many pushes of an entry each were answered.
    private static int pushUntilItStops(RawDevice device, CountDownLatch busy) {
        for (int answered = 0; ; answered++) {
            device.write(DeviceChain.company("No. " + answered));
            try {
                if (device.push(answered).status() != 200) {
                    return answered;
                }
            } catch (ConnectionException stopped) {
                return answered;
            }
            busy.countDown();
        }
    }

    /// How many entries the server has.
    private static long size(RawDevice device) {
        Reply checkpoint = device.ask(Resource.CHECKPOINT, "", new byte[0], device.workspace());
        return Long.parseLong(new String(checkpoint.body(), StandardCharsets.UTF_8).lines().toList().get(1));
    }

    private Workspace open(String place) {
        return Workspace.open(folder.resolve(place), PASSWORD.toCharArray(), ENVIRONMENT);
    }

    /// Brings a workspace in step.
    private static void settled(Workspace workspace) {
        try (SharedWorkspace shared = SharedWorkspace.begin(workspace, ENVIRONMENT, VERSION, status -> {})) {
            SharedStatus status = shared.awaitInStep(Progress.UNWATCHED);
            assertThat(status.inStep()).as("%s", status).isTrue();
            assertThat(status.waiting()).isZero();
        }
    }

    /// What keeps a workspace from its server.
    private static Need needed(Workspace workspace) {
        try (SharedWorkspace shared = SharedWorkspace.begin(workspace, ENVIRONMENT, VERSION, status -> {})) {
            SharedStatus status = shared.awaitInStep(Progress.UNWATCHED);
            assertThat(status.link()).isInstanceOf(Link.Needs.class);
            return ((Link.Needs) status.link()).need();
        }
    }

    private static <T> T done(Visited<T> visited) {
        assertThat(visited).isInstanceOf(Visited.Done.class);
        return ((Visited.Done<T>) visited).value();
    }

    private static Invitation invitation(Invited invited) {
        return ((Invitation.Parsed.Read) Invitation.parse(invited.invitation().text())).invitation();
    }

    private UUID person(String name) {
        EntityRef person = EntityRef.person(ana.newId());
        assertThat(ana.perform(new Command.Create(
                        person,
                        List.of(Change.set(PersonFields.NAME, Value.of(name)), Change.set(PersonFields.ACTIVE, Value.of(true))),
                        List.of(Member.of(Relation.ROLES, Value.of(Role.SALES_MANAGER.code())))))
                .done()).isTrue();
        return person.id();
    }

    private static EntityRef company(Workspace workspace, String name) {
        EntityRef company = EntityRef.company(workspace.newId());
        List<Change> fields = List.of(
                Change.set(CompanyFields.NAME, Value.of(name)), Change.set(CompanyFields.COUNTRY, Value.of("ES")));
        assertThat(workspace.perform(new Command.Create(company, fields, List.of())).done()).isTrue();
        return company;
    }

    private static Optional<String> name(Workspace workspace, EntityRef company) {
        return workspace.record(company).filter(state -> state.exists()).flatMap(state -> state.text(CompanyFields.NAME));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }
}
