package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.Places;
import stageline.desktop.start.Recents;
import stageline.ledger.Hash;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Role;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Member;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.server.TestServer;
import stageline.sync.account.OneTimeToken;
import stageline.sync.http.Invitation;
import stageline.sync.http.KeyFingerprint;
import stageline.workspace.Founding;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// Two people come together on a real server, each before a real window.
@ExtendWith(HandsExtension.class)
class TeamServerTest {

    private static final String PASSWORD = "correct horse battery";
    private static TestServer server;

    @TempDir
    private Path folder;

    private Stage stage;
    private Program program;

    @BeforeAll
    static void run() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Start
    void prepare(Stage shown) {
        Theme.loadFonts();
        Platform.setImplicitExit(false);
        stage = shown;
        sitDown("ana");
    }

    @AfterEach
    void close() throws InterruptedException {
        Closing.of(program);
    }

    /// Somebody else's computer.
    private void sitDown(String who) {
        Places places = new Places(folder.resolve(who).resolve("settings"), folder.resolve(who).resolve("workspaces"));
        Entrance entrance = new Entrance(TestComputer.environment(), places, new Recents(places.recents()), 5);
        program = new Program(stage, entrance, Clock.systemDefaultZone(), new Preferences(Locale.ENGLISH));
    }

    @Test
    void oneBringsTheWorkspaceInvitesAndTheOtherJoins(FxRobot robot) throws Exception {
        Workspace workspace = found();
        UUID jo = add(workspace, "Jo Lee", Role.ACCOUNT_MANAGER);
        robot.interact(() -> program.enter(workspace));
        publish(robot);
        robot.clickOn("#people.accent");
        waitFor(() -> robot.lookup("Jo Lee").tryQuery().isPresent());
        robot.clickOn("Jo Lee").clickOn("#person-invite");
        waitFor(() -> shows(robot, "#copy"));
        String invitation = robot.lookup("#invitation").queryAs(TextInputControl.class).getText();
        robot.clickOn("#copy").push(KeyCode.ESCAPE);
        waitFor(() -> shows(robot, "#person-withdraw"));
        assertThat(text(robot, ".team-person .mark")).startsWith("Invited");
        Closing.of(program);

        sitDown("jo");
        robot.interact(program::start);
        join(robot, invitation, PASSWORD);
        waitFor(() -> shows(robot, "#head-qualified"));
        waitFor(() -> robot.lookup("#badge").queryAs(MenuButton.class).getText().equals("JL"));
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.clickOn("#page-server");
        waitFor(() -> text(robot, "#standing").startsWith("In step"));
        assertThat(text(robot, "#person")).isEqualTo("Jo Lee");
        robot.clickOn("#page-people");
        waitFor(() -> shows(robot, "#notPermitted"));
        Closing.of(program);

        Path joined = folder.resolve("jo/workspaces/127 0 0 1");
        try (Workspace here = Workspace.open(joined, PASSWORD.toCharArray(), TestComputer.environment())) {
            assertThat(here.name()).isEqualTo("Team");
            assertThat(here.identity().person()).isEqualTo(jo);
            assertThat(here.records().companyNames()).containsValue("Monteluz");
        }

        sitDown("later");
        robot.interact(program::start);
        join(robot, invitation, PASSWORD);
        waitFor(() -> text(robot, "#invitationProblem").startsWith("The server does not know this invitation"));
    }

    @Test
    void whoMeetsNobodyOrSomebodyElseIsToldWhatToDo(FxRobot robot) throws Exception {
        Invitation sound = server.foundingInvitation();
        Invitation other = new Invitation(
                sound.host(), sound.port(), KeyFingerprint.of(Hash.sha256(new byte[] {1})), OneTimeToken.draw(new Random(1)));
        Invitation nobody = new Invitation(sound.host(), 1, sound.key(), sound.token());
        robot.interact(program::start);
        join(robot, other.format(), PASSWORD);
        waitFor(() -> text(robot, "#outcome").startsWith("Somebody else answers in the server’s place"));
        paste(robot, "#invitation", nobody.format());
        robot.clickOn("#act");
        waitFor(() -> text(robot, "#outcome").startsWith("The server can’t be reached."));

        paste(robot, "#invitation", sound.format().substring(0, 60));
        assertThat(text(robot, "#invitationProblem")).startsWith("The end of the invitation is missing.");
        paste(robot, "#invitation", "https://example.org");
        assertThat(text(robot, "#invitationProblem")).startsWith("This is not an invitation.");
        assertThat(Files.exists(folder.resolve("ana/workspaces/127 0 0 1"))).isFalse();
    }

    @Test
    void aSessionThatHasEndedIsBegunAgain(FxRobot robot) throws Exception {
        Workspace workspace = found();
        robot.interact(() -> program.enter(workspace));
        publish(robot);
        robot.clickOn("#enough");
        server.pass(Duration.ofDays(400));
        robot.clickOn("#syncNow");
        waitFor(() -> shows(robot, "#signIn"));
        robot.clickOn("#signIn").write(PASSWORD).push(KeyCode.ENTER);
        waitFor(() -> !shows(robot, "#signIn") && text(robot, "#standing").startsWith("In step"));
    }

    @Test
    void whoAsksTheServerIsToldOnceItHasAnswered(FxRobot robot) throws Exception {
        Workspace workspace = found();
        robot.interact(() -> program.enter(workspace));
        publish(robot);
        robot.clickOn("#enough").clickOn("#syncNow");
        waitFor(() -> robot.lookup("In step with the server: nothing is left to exchange.").tryQuery().isPresent());
        assertThat(robot.lookup("Asking the server for what is new.").tryQuery()).isEmpty();
    }

    private Workspace found() {
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        Workspace workspace = Workspace.create(folder.resolve("Team"), founding, PASSWORD.toCharArray(), TestComputer.environment());
        perform(workspace, new Command.Create(
                EntityRef.company(workspace.newId()), List.of(Change.set(CompanyFields.NAME, Value.of("Monteluz"))), List.of()));
        return workspace;
    }

    private static UUID add(Workspace workspace, String name, Role role) {
        UUID id = workspace.newId();
        perform(workspace, new Command.Create(
                EntityRef.person(id),
                List.of(Change.set(PersonFields.NAME, Value.of(name)), Change.set(PersonFields.ACTIVE, Value.of(true))),
                List.of(Member.of(Relation.ROLES, Value.of(role.code())))));
        return id;
    }

    private static void perform(Workspace workspace, Command command) {
        assertThat(workspace.perform(command).done()).isTrue();
    }

    private void publish(FxRobot robot) throws Exception {
        waitFor(() -> shows(robot, "#go-settings"));
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        robot.clickOn("#page-server");
        waitFor(() -> shows(robot, "#publish"));
        robot.clickOn("#publish");
        fill(robot, server.founding(), PASSWORD);
        robot.push(KeyCode.ENTER);
        waitFor(() -> text(robot, "#published").contains("in step with it"));
    }

    private void join(FxRobot robot, String invitation, String password) throws Exception {
        waitFor(() -> shows(robot, "#join"));
        robot.clickOn("#join");
        fill(robot, invitation, password);
        robot.clickOn("#act");
    }

    private static void fill(FxRobot robot, String invitation, String password) throws Exception {
        paste(robot, "#invitation", invitation);
        paste(robot, "#label", "Laptop");
        robot.clickOn("#password").write(password).clickOn("#again").write(password);
    }

    private static void paste(FxRobot robot, String field, String text) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            return Clipboard.getSystemClipboard().setContent(content);
        }).get();
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.CONTROL, KeyCode.V);
    }

    private static String text(FxRobot robot, String part) {
        return robot.lookup(part).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    private static boolean shows(FxRobot robot, String part) {
        return OpenWorkspace.shows(robot, part);
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Hands.settle();
    }
}
