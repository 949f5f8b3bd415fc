package stageline.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
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
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.server.TestServer;
import stageline.sync.account.Invited;
import stageline.sync.http.Invitation;
import stageline.sync.http.Relay;
import stageline.tools.Shell.Answer;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.shared.ServerVisit;
import stageline.workspace.shared.Visited;

/// Three people and a server, by the command line alone.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("servers")
class TeamTest {

    private static final String PASSWORD = "correct horse battery";

    private static TestServer server;

    @TempDir
    private Path folder;

    private Relay network;
    private Shell ana;

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
        network = new Relay(server.port());
        ana = shell("ana").founded();
    }

    @AfterEach
    void part() {
        network.close();
    }

    private Shell shell(String name) {
        Shell shell = new Shell(folder.resolve(name));
        shell.set(Terminal.PASSWORD, PASSWORD);
        return shell;
    }

    private static Answer done(Answer answer) {
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.DONE);
        return answer;
    }

    private String reachable(String invitation) {
        return network.through(((Invitation.Parsed.Read) Invitation.parse(invitation)).invitation()).format();
    }

    private static String deal(Shell shell, String brief) {
        return done(shell.run(
                        "deal", "create", "--new-company", brief + " Clinic", "--set", "country=ES", "--set", "brief=" + brief, "--set",
                        "class=care-provider-outpatient-government", "--set", "amount=1200.50 EUR", "--set", "close=2027-03-04",
                        "--set", "originating=Fair", "--json"))
                .json()
                .path("deal")
                .asString();
    }

    /// A colleague is made known and invited, as the screen does it.
    private String invited(String name) {
        UUID person = colleague(name);
        done(ana.run("sync"));
        try (Workspace workspace = opened()) {
            Visited<Invited> invited =
                    new ServerVisit(TestComputer.environment(), "1.2.3").invite(workspace, person, Progress.UNWATCHED);
            assertThat(invited).matches(Visited::done);
            return reachable(((Visited.Done<Invited>) invited).value().invitation().text());
        }
    }

    private UUID colleague(String name) {
        try (Workspace workspace = opened()) {
            UUID person = workspace.newId();
            Command.Create colleague = new Command.Create(
                    EntityRef.person(person),
                    List.of(Change.set(PersonFields.NAME, Value.of(name)), Change.set(PersonFields.ACTIVE, Value.of(true))),
                    List.of(Member.of(Relation.ROLES, Value.of("JD-002"))));
            assertThat(workspace.perform(colleague).done()).isTrue();
            return person;
        }
    }

    private Workspace opened() {
        return Workspace.open(ana.folder(), PASSWORD.toCharArray(), TestComputer.environment());
    }

    private Shell joined(String name) {
        Shell shell = shell(name);
        assertThat(done(shell.run("join", invited(name), "--label", name + "'s laptop")).out()).contains("You are " + name);
        return shell;
    }

    private static void moved(Shell shell, String deal, String stage) {
        done(shell.run("deal", "move", deal, stage, "--override", "--reason", "Told by phone"));
    }

    private static void lost(Shell shell, String deal) {
        done(shell.run("deal", "lose", deal, "--why", "price", "--reason", "Too dear"));
    }

    @Test
    void anAfternoonOfThreeEndsWithEqualBoards() {
        List<String> deals = List.of(deal(ana, "Triage"), deal(ana, "Pilot"), deal(ana, "Trial"));
        assertThat(done(ana.run("publish", reachable(server.founding()))).out()).contains("entries sent");
        Shell ben = joined("Ben");
        Shell eva = joined("Eva");
        assertThat(done(ben.run("board")).out()).isEqualTo(done(ana.run("board")).out());

        network.down();
        Answer alone = ben.run("sync", "--json");
        assertThat(alone.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(alone.json().path("state").asString()).isEqualTo("offline");
        moved(ana, deals.get(0), "qualified");
        moved(ben, deals.get(0), "discovered");
        lost(eva, deals.get(0));
        moved(eva, deals.get(1), "discovered");
        moved(ana, deals.get(1), "qualified");
        moved(ben, deals.get(2), "qualified");
        assertThat(ben.run("sync").err()).contains("The server can't be reached.", "wait here to be sent", "Run \"sync\" again");
        network.up();

        for (Shell shell : List.of(ana, ben, eva, ana, ben)) {
            assertThat(done(shell.run("sync", "--json")).json().path("state").asString()).isEqualTo("in-step");
        }
        String board = done(ana.run("board", "--json")).out();
        assertThat(done(ben.run("board", "--json")).out()).isEqualTo(board);
        assertThat(done(eva.run("board", "--json")).out()).isEqualTo(board);
        assertThat(stages(ana, deals)).containsExactly("lost", "qualified", "qualified");
        String exported = exported(ana);
        for (Shell shell : List.of(ben, eva)) {
            assertThat(exported(shell)).isEqualTo(exported);
            done(shell.run("audit", "verify"));
            done(shell.run("rebuild", "--check"));
        }
        Answer last = done(ben.run("sync", "--json"));
        assertThat(last.json().path("waiting").asInt()).isZero();
        assertThat(last.json().path("inbox").path("superseded").asInt()).isEqualTo(1);
        assertThat(done(ben.run("sync")).out()).contains("Open in the inbox: 1.");

        assertThat(done(eva.run("leave")).out()).contains("Everything stays");
        assertThat(exported(eva)).isEqualTo(exported);
        assertThat(eva.run("sync").exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(eva.run("publish", reachable(server.founding())).err()).contains("belonged to a server and left it");
    }

    @Test
    void aCopiedFolderIsSetRightByExchanging() throws IOException {
        done(ana.run("publish", reachable(server.founding())));
        Shell copy = shell("copy");
        copy(ana.folder(), copy.folder());
        String original = deal(ana, "Triage");
        done(ana.run("sync"));
        String copied = deal(copy, "Pilot");

        Answer synced = done(copy.run("sync"));
        assertThat(synced.err()).contains("issued again", "set-aside-1");
        done(ana.run("sync"));
        for (Shell shell : List.of(ana, copy)) {
            assertThat(stages(shell, List.of(original, copied))).containsExactly("prospected", "prospected");
            done(shell.run("audit", "verify"));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path)));
            }
        }
    }

    private static String exported(Shell shell) {
        return done(shell.run("export", "deals", "--format", "csv")).out();
    }

    private static List<String> stages(Shell shell, List<String> deals) {
        return deals.stream()
                .map(deal -> done(shell.run("deal", "show", deal, "--json")).json().path("stage").asString())
                .toList();
    }

    @Test
    void whoIsNotLetInIsToldWhatToDo() {
        String invitation = reachable(server.founding());
        assertThat(ana.run("publish", "hello").err()).contains("This is no invitation");
        assertThat(ana.run("publish", invitation.substring(0, 60)).err()).contains("The end of the invitation is missing");
        assertThat(ana.run("sync").err()).contains("belongs to no server");
        ana.set(Terminal.SERVER_PASSWORD, "short");
        Answer weak = ana.run("publish", invitation);
        assertThat(weak.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(weak.err()).contains("does not take this password");
        ana.unset(Terminal.SERVER_PASSWORD);
        network.down();
        Answer away = ana.run("publish", invitation);
        assertThat(away.exitCode()).isEqualTo(ExitCode.FAILED);
        network.up();
        done(ana.run("publish", invitation));
        assertThat(ana.run("publish", invitation).err()).contains("belongs to a server already");

        Shell ben = shell("Ben");
        String used = invited("Ben");
        done(ben.run("join", used));
        Shell late = shell("late");
        Answer refused = late.run("join", used);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err()).contains("ask for a new one");
        assertThat(ben.run("join", used).err()).contains("not empty");
    }
}
