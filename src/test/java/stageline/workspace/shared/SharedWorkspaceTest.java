package stageline.workspace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import stageline.ledger.Hash;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.proof.NoteKey;
import stageline.sales.record.EntityRef;
import stageline.server.TestServer;
import stageline.sync.account.Secret;
import stageline.sync.core.Contradiction;
import stageline.sync.http.KeyFingerprint;
import stageline.sync.http.ServerAddress;
import stageline.workspace.Membership;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.shared.SharedStatus.Link;

/// Workspaces that are kept in step with a real server.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class SharedWorkspaceTest {

    private static TestServer server;

    @TempDir
    private Path folder;

    private Team team;
    private Member ana;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void publish() {
        team = new Team(folder, server);
        ana = team.publisher();
    }

    @AfterEach
    void close() {
        try (Team _ = team;
                Member _ = ana) {
            // Both are closed, whatever becomes of the first.
        }
    }

    @Test
    void whatOneDoesTheOtherSeesWithoutAsking() {
        EntityRef before = ana.company("Before");
        try (Member ben = team.joined(ana, "ben")) {
            assertThat(ben.name(before)).contains("Before");
            assertThat(ben.workspace().belonging().awaitsItsHistory()).isFalse();
            EntityRef company = ana.company("Sanitas");
            ben.awaitName(company, "Sanitas");
            ben.rename(company, "Bupa");
            ana.awaitName(company, "Bupa");

            ana.settle();
            ben.settle();
            ana.assertSound();
            ben.assertSound();
        }
    }

    @Test
    void theFirstThingSomebodyDoesCanBeUndone() {
        try (Member ben = team.joined(ana, "ben")) {
            EntityRef company = ben.company("Mistake");
            ana.awaitName(company, "Mistake");
            assertThat(ben.workspace().undo().done()).isTrue();
            ana.awaitGone(company);

            assertThat(ben.workspace().undoable()).isEmpty();
        }
    }

    @Test
    void withoutANetworkWorkWaitsAndGoesOutOnceThereIsOne() {
        try (Member ben = team.joined(ana, "ben")) {
            team.network().down();
            ana.shared().syncNow();
            ana.await(status -> status.link() instanceof Link.Offline);
            EntityRef company = ana.company("Sanitas");
            assertThat(ana.await(status -> status.waiting() > 0).waiting()).isOne();
            team.network().up();

            // Nobody asks for it.
            ben.awaitName(company, "Sanitas");
            ana.await(status -> status.inStep() && status.waiting() == 0);
        }
    }

    @Test
    void whoseSessionHasEndedSignsInAgain() {
        Membership membership = ana.workspace().belonging().membership().orElseThrow();
        ana.workspace().belonging().remember(membership.with(new Membership.Session(new Secret("ended"), Instant.EPOCH)));
        ana.shared().syncNow();
        ana.await(status -> status.link().equals(new Link.Needs(new Need.SignIn())));

        assertThat(team.visit().signIn(ana.workspace(), Team.PASSWORD, Progress.UNWATCHED)).matches(Visited::done);
        ana.shared().syncNow();
        ana.settle();
    }

    @Test
    void aRevokedDeviceIsToldSo() {
        try (Member ben = team.joined(ana, "ben")) {
            assertThat(team.visit().revoke(ana.workspace(), ben.workspace().identity().device(), Progress.UNWATCHED))
                    .isEqualTo(new Visited.Done<>(true));
            ben.shared().syncNow();

            ben.await(status -> status.link().equals(new Link.Needs(new Need.DeviceRevoked())));
        }
    }

    @Test
    void whoAnswersInTheServersPlaceIsToldFromIt() {
        Membership real = ana.workspace().belonging().membership().orElseThrow();
        ServerAddress other = new ServerAddress(
                real.server().host(), real.server().port(), KeyFingerprint.of(Hash.sha256(new byte[] {1})));
        assertThat(need(new Membership(
                        other, real.checkpoints(), real.person(), real.label(), real.since(), real.session(), true)))
                .isEqualTo(new Need.OtherKey());
        NoteKey key = new NoteKey(real.checkpoints().name(), SigningKey.draw(Team.ENVIRONMENT.random()).publicKey());
        assertThat(need(new Membership(real.server(), key, real.person(), real.label(), real.since(), real.session(), true)))
                .isEqualTo(new Need.Contradicted(Contradiction.UNSIGNED));
    }

    /// What somebody must do where the workspace is told that it belongs to another server.
    private Need need(Membership membership) {
        EntityRef _ = ana.company("Something to take in");
        ana.close();
        try (Workspace workspace = Workspace.open(team.path("ana"), Member.PASSWORD, Team.ENVIRONMENT)) {
            workspace.belonging().remember(membership);
        }
        ana = Member.open(team.path("ana"), Team.ENVIRONMENT);
        SharedStatus status = ana.await(now -> now.link() instanceof Link.Needs);
        return ((Link.Needs) status.link()).need();
    }

    @Test
    void aCopiedFolderBecomesAnotherDeviceWithAllItsChanges() throws IOException {
        ana.close();
        copy(team.path("ana"), team.path("copy"));
        ana = Member.open(team.path("ana"), Team.ENVIRONMENT);
        EntityRef original = ana.company("Original");
        ana.settle();
        EntityRef copied = writtenAlone(team.path("copy"));
        try (Member copy = Member.open(team.path("copy"), Team.ENVIRONMENT)) {
            copy.await(status -> status.link().equals(new Link.Needs(new Need.OpenAgain())));
        }
        try (Member copy = Member.open(team.path("copy"), Team.ENVIRONMENT)) {
            assertThat(copy.workspace().report().setAside()).hasValueSatisfying(aside -> assertThat(aside.changes()).isOne());
            copy.settle();
            ana.awaitName(copied, "Copied");
            copy.awaitName(original, "Original");
            copy.assertSound();
            ana.assertSound();
        }
    }

    private EntityRef writtenAlone(Path workspace) {
        team.network().down();
        try (Member copy = Member.open(workspace, Team.ENVIRONMENT)) {
            copy.await(status -> status.link() instanceof Link.Offline);
            return copy.company("Copied");
        } finally {
            team.network().up();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    @Test
    void whoOnlyWantsToBeInStepWaitsForIt() {
        ana.company("Sanitas");
        ana.close();
        try (Member again = Member.open(team.path("ana"), Team.ENVIRONMENT)) {
            SharedStatus status = again.shared().awaitInStep(Progress.UNWATCHED);

            assertThat(status.inStep()).isTrue();
            assertThat(again.workspace().sharing().extent().waiting()).isZero();
        }
    }
}
