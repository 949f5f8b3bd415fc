package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
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
import stageline.sales.people.Role;
import stageline.workspace.Founding;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// The ways into a workspace, in a real window over real files.
@ExtendWith(HandsExtension.class)
class FirstStartTest {

    private static final String PASSWORD = "correct horse";

    @TempDir
    private Path folder;

    private Program program;
    private Entrance entrance;
    private Stage stage;

    @Start
    void prepare(Stage shown) {
        Theme.loadFonts();
        Platform.setImplicitExit(false);
        stage = shown;
        Places places = new Places(folder.resolve("settings"), folder.resolve("workspaces"));
        entrance = new Entrance(TestComputer.environment(), places, new Recents(places.recents()), 5);
        program = new Program(stage, entrance, Clock.systemDefaultZone(), new Preferences(Locale.ENGLISH));
    }

    @AfterEach
    void close() throws InterruptedException {
        Closing.of(program);
    }

    @Test
    void aNewWorkspaceIsMadeAndItsBoardAppears(FxRobot robot) throws Exception {
        robot.interact(program::start);
        robot.clickOn("#name").write("Dermatology");
        robot.clickOn("#person").write("Ana");
        robot.clickOn("#roles").clickOn("Sales manager").type(KeyCode.ESCAPE);
        robot.clickOn("#password").write(PASSWORD);
        robot.clickOn("#again").write(PASSWORD);
        robot.clickOn("#create");
        waitFor(() -> shows("#head-qualified"));

        assertThat(Files.exists(folder.resolve("workspaces/Dermatology/workspace.key"))).isTrue();
        assertThat(entrance.known()).extracting(Recents.Recent::name).containsExactly("Dermatology");
    }

    @Test
    void whatIsMissingIsSaidBesideEachField(FxRobot robot) {
        robot.interact(program::start);
        robot.clickOn("#password").write("short");
        robot.clickOn("#create");

        assertThat(text(robot, "#nameProblem")).isEqualTo("Fill this in.");
        assertThat(text(robot, "#rolesProblem")).isEqualTo("Choose at least one role.");
        assertThat(text(robot, "#passwordProblem")).isEqualTo("Use at least 8 characters.");
        assertThat(text(robot, "#againProblem")).isEqualTo("The two passwords differ.");
        assertThat(folder.resolve("workspaces")).doesNotExist();
    }

    @Test
    void theFolderFollowsTheNameAndSyncServicesAreWarnedOf(FxRobot robot) {
        robot.interact(program::start);
        robot.clickOn("#name").write("A/B");

        TextField place = robot.lookup("#folder").queryAs(TextField.class);
        assertThat(Path.of(place.getText())).isEqualTo(folder.resolve("workspaces").resolve("A B"));

        robot.interact(() -> place.setText(folder.resolve("Dropbox").resolve("A").toString()));

        assertThat(text(robot, "#folderWarning")).contains("Dropbox");
    }

    @Test
    void aWrongPasswordIsSaidBesideItAndTheRightOneOpens(FxRobot robot) throws Exception {
        makeWorkspace();
        robot.interact(program::start);
        waitFor(() -> shows("#open"));
        robot.clickOn("#password").write("wrong horse");
        robot.clickOn("#open");
        waitFor(() -> !text(robot, "#passwordProblem").isEmpty());

        assertThat(text(robot, "#passwordProblem")).startsWith("This is not the password.");

        robot.interact(() -> robot.lookup("#password").queryAs(TextField.class).clear());
        robot.clickOn("#password").write(PASSWORD);
        robot.clickOn("#open");
        waitFor(() -> shows("#head-qualified"));
    }

    @Test
    void aWorkspaceThatIsOpenElsewhereSaysSo(FxRobot robot) throws Exception {
        makeWorkspace();
        try (Workspace elsewhere = Workspace.open(folder.resolve("workspaces/Team"), PASSWORD.toCharArray(), entrance.environment())) {
            robot.interact(program::start);
            waitFor(() -> shows("#open"));
            robot.clickOn("#password").write(PASSWORD);
            robot.clickOn("#open");
            waitFor(() -> !text(robot, "#folderProblem").isEmpty());

            assertThat(text(robot, "#folderProblem")).startsWith("The workspace is open in another Stageline.");
            assertThat(elsewhere.name()).isEqualTo("Team");
        }
    }

    @Test
    void theWindowSpeaksTheLanguageThatWasChosenBefore(FxRobot robot) throws Exception {
        makeWorkspace();
        robot.interact(program::start);
        waitFor(() -> shows("#open"));
        robot.clickOn("#language-es");
        waitFor(() -> shows("#open"));
        robot.clickOn("#password").write(PASSWORD);
        robot.clickOn("#open");
        waitFor(() -> shows("#head-qualified"));
        waitFor(() -> robot.lookup("#badge").queryAs(MenuButton.class).getText().equals("A"));

        assertThat(robot.lookup("#sync").queryAs(Button.class).getText()).isEqualTo("En este equipo");
    }

    @Test
    void theDemoIsMadeAndOpened(FxRobot robot) throws Exception {
        robot.interact(program::start);
        robot.clickOn("#demo").clickOn("#open");
        waitFor(() -> shows("#head-qualified"));

        assertThat(Files.exists(folder.resolve("workspaces/Demo/workspace.key"))).isTrue();
    }

    private void makeWorkspace() {
        Founding founding = new Founding("Team", "Ana", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        entrance.create(folder.resolve("workspaces/Team"), founding, PASSWORD).close();
    }

    private static String text(FxRobot robot, String part) {
        return robot.lookup(part).queryAs(Label.class).getText();
    }

    private boolean shows(String part) {
        return stage.getScene() != null && stage.getScene().lookup(part) != null;
    }

    /// Looks on the screen's own thread, since windows come and go on it.
    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Hands.settle();
    }
}
