package stageline.workspace.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.StoppingFolder;
import stageline.sales.event.Event;
import stageline.sales.people.Enrolment;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.server.TestServer;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.sync.http.KeyFingerprint;
import stageline.workspace.Environment;
import stageline.workspace.Membership;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Visited.Why;

/// What people ask of a real server.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class ServerVisitTest {

    private static TestServer server;

    @TempDir
    private Path folder;

    private Team team;

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void meet() {
        team = new Team(folder, server);
    }

    @AfterEach
    void part() {
        team.close();
    }

    @Test
    void joiningSucceedsInTheEndWhereverTheProgramDies() {
        try (Member ana = team.publisher()) {
            EntityRef company = ana.company("Sanitas");
            Invitation invitation = team.invitation(ana, "ben");
            boolean died = true;
            for (int step = 0; died; step++) {
                died = diesJoining(invitation, step);
            }
            try (Member ben = Member.open(team.path("ben"), Team.ENVIRONMENT)) {
                ben.awaitName(company, "Sanitas");
                ben.settle();
                assertThat(devicesOf(ben.workspace().identity().person(), ben.workspace()))
                        .as("one device, however often it was asked")
                        .containsExactly(ben.workspace().identity().device());
            }
        }
    }

    private static List<UUID> devicesOf(UUID person, Workspace workspace) {
        List<UUID> devices = new ArrayList<>();
        workspace.ledger().replay(1, entry -> {
            boolean theirs = entry.fact().entity().type() == EntityType.DEVICE
                    && entry.fact().event() instanceof Event.Created created
                    && Enrolment.of(created).person().equals(Optional.of(person));
            if (theirs) {
                devices.add(entry.fact().entity().id());
            }
        });
        return devices;
    }

    private boolean diesJoining(Invitation invitation, int step) {
        AtomicLong steps = new AtomicLong(step);
        Environment dying = Team.ENVIRONMENT.reaching(path -> new StoppingFolder(new DiskFolder(path), steps));
        try {
            Visited<Workspace> joined =
                    new ServerVisit(dying, Member.VERSION).join(team.newcomer(invitation, "ben"), Progress.UNWATCHED);
            assertThat(joined).matches(Visited::done);
            ((Visited.Done<Workspace>) joined).value().close();
            return false;
        } catch (StoppingFolder.Stop dead) {
            return !Files.exists(team.path("ben").resolve("workspace.key"));
        }
    }

    @Test
    void publishingGoesOnWhereTheAnswerWasLost() {
        Invitation founding = team.founding();
        team.founded().close();
        AtomicLong steps = new AtomicLong(Long.MAX_VALUE);
        Environment dying = Team.ENVIRONMENT.reaching(path -> new StoppingFolder(new DiskFolder(path), steps));
        try (Workspace workspace = Workspace.open(team.path("ana"), Member.PASSWORD, dying)) {
            steps.set(0);
            assertThat(catchThrowable(() -> publish(workspace, founding)))
                    .isInstanceOf(StoppingFolder.Stop.class);
            steps.set(Long.MAX_VALUE);
            assertThat(workspace.belonging().membership()).isEmpty();
        }
        Workspace workspace = Workspace.open(team.path("ana"), Member.PASSWORD, Team.ENVIRONMENT);
        assertThat(publish(workspace, founding)).matches(Visited::done);
        try (Member ana = new Member(workspace, Team.ENVIRONMENT)) {
            ana.settle();
            ana.assertSound();
        }
    }

    private Visited<Membership> publish(Workspace workspace, Invitation founding) {
        return team.visit().publish(workspace, founding, Team.PASSWORD, "Laptop", Progress.UNWATCHED);
    }

    @Test
    void whatKeepsSomebodyOutIsToldApart() {
        try (Member ana = team.publisher()) {
            Invitation invitation = team.invitation(ana, "ben");
            Invitation otherKey = new Invitation(
                    invitation.host(), invitation.port(), KeyFingerprint.of(Hash.sha256(new byte[] {1})), invitation.token());
            assertThat(join(otherKey, Team.PASSWORD)).isEqualTo(new Visited.OtherKey<>());
            assertThat(join(invitation, new Secret("short"))).isEqualTo(new Visited.Refused<>(Refusal.WEAK_PASSWORD));
            team.network().down();
            assertThat(join(invitation, Team.PASSWORD)).isInstanceOf(Visited.Unreachable.class);
            team.network().up();
            try (Workspace joined = ((Visited.Done<Workspace>) join(invitation, Team.PASSWORD)).value()) {
                assertThat(joined.belonging().membership()).isPresent();
            }
            Newcomer second = team.newcomer(invitation, "second");
            assertThat(team.visit().join(second, Progress.UNWATCHED)).isEqualTo(new Visited.Refused<>(Refusal.NO_INVITATION));
            assertThat(folder).isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("second"));
        }
    }

    private Visited<Workspace> join(Invitation invitation, Secret password) {
        return team.visit().join(
                new Newcomer(invitation, password, Member.PASSWORD, team.path("ben"), "Laptop"), Progress.UNWATCHED);
    }

    @Test
    void whoNoLongerWantsItGetsTheWorkspaceTheNextTime() {
        try (Member ana = team.publisher()) {
            Newcomer ben = team.newcomer(team.invitation(ana, "ben"), "ben");
            Progress unwanted = new Progress() {
                @Override
                public void done(long part, long whole) {}

                @Override
                public boolean cancelled() {
                    return true;
                }
            };
            Visited<Workspace> first = team.visit().join(ben, unwanted);
            Visited<Workspace> workspace = first.done() ? first : team.visit().join(ben, Progress.UNWATCHED);
            ((Visited.Done<Workspace>) workspace).value().close();
            assertThat(team.path("ben")).isNotEmptyDirectory();
        }
    }

    @Test
    void aFirstFetchThatWasBrokenOffGoesOnAtTheNextOpening() {
        try (Member ana = team.publisher()) {
            EntityRef company = ana.company("Sanitas");
            Visited<Workspace> joined =
                    team.visit().join(team.newcomer(team.invitation(ana, "ben"), "ben"), Progress.UNWATCHED);
            team.network().down();
            try (Member ben = new Member(((Visited.Done<Workspace>) joined).value(), Team.ENVIRONMENT)) {
                ben.await(status -> status.link() instanceof SharedStatus.Link.Offline);
                assertThat(ben.workspace().belonging().awaitsItsHistory()).isTrue();
            }
            team.network().up();
            try (Member ben = Member.open(team.path("ben"), Team.ENVIRONMENT)) {
                ben.awaitName(company, "Sanitas");
                ben.settle();
                assertThat(ben.workspace().belonging().awaitsItsHistory()).isFalse();
                ben.assertSound();
            }
        }
    }

    @Test
    void aWorkspaceThatLeftKeepsEverythingAndCanNotBePublishedAgain() {
        EntityRef company;
        try (Member ana = team.publisher()) {
            company = ana.company("Sanitas");
            ana.settle();
            assertThat(publish(ana.workspace(), team.founding())).isEqualTo(new Visited.Unsuited<>(Why.BELONGS_ALREADY));
        }
        try (Workspace ana = Workspace.open(team.path("ana"), Member.PASSWORD, Team.ENVIRONMENT)) {
            assertThat(team.visit().leave(ana, Progress.UNWATCHED)).isEqualTo(new Visited.Done<>(true));
            assertThat(ana.record(company)).isPresent();
            assertThat(ana.undo().done()).isTrue();
            assertThat(publish(ana, team.founding())).isEqualTo(new Visited.Unsuited<>(Why.BELONGED_ONCE));
            assertThat(team.visit().signIn(ana, Team.PASSWORD, Progress.UNWATCHED)).isEqualTo(new Visited.Unsuited<>(Why.ALONE));
        }
    }

    @Test
    void aChangedPasswordIsTheOneToSignInWith() {
        try (Member ana = team.publisher()) {
            Secret next = new Secret("another long password");
            assertThat(team.visit().changePassword(ana.workspace(), new Secret("not the password"), next, Progress.UNWATCHED))
                    .isEqualTo(new Visited.Refused<>(Refusal.WRONG_PASSWORD));
            assertThat(team.visit().changePassword(ana.workspace(), Team.PASSWORD, next, Progress.UNWATCHED))
                    .isEqualTo(new Visited.Done<>(true));
            assertThat(team.visit().signIn(ana.workspace(), Team.PASSWORD, Progress.UNWATCHED))
                    .isEqualTo(new Visited.Refused<>(Refusal.WRONG_PASSWORD));
            assertThat(team.visit().signIn(ana.workspace(), next, Progress.UNWATCHED)).matches(Visited::done);
        }
    }
}
