package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
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
import stageline.sales.people.Role;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// Settings, exports and the way out, over a real workspace.
@ExtendWith(HandsExtension.class)
class SettingsTest {

    @TempDir
    private static Path founded;

    @TempDir
    private Path folder;

    private final Preferences preferences = new Preferences(Locale.ENGLISH);
    private final Environment environment = TestComputer.environment();
    private Program program;

    @BeforeAll
    static void found() {
        Founding founding = new Founding("Team", "Ana Martín", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        Workspace.create(founded.resolve("Team"), founding, "correct horse".toCharArray(), TestComputer.environment()).close();
    }

    @Start
    void show(javafx.stage.Stage stage) throws IOException {
        Theme.loadFonts();
        Platform.setImplicitExit(false);
        copy(founded.resolve("Team"), folder.resolve("Team"));
        Workspace workspace = Workspace.open(folder.resolve("Team"), "correct horse".toCharArray(), environment);
        Places places = new Places(folder.resolve("settings"), folder);
        program = new Program(stage, new Entrance(environment, places, new Recents(places.recents()), 5), Clock.systemDefaultZone(),
                preferences);
        program.enter(workspace);
    }

    @AfterEach
    void close() throws InterruptedException {
        Closing.of(program);
    }

    @Test
    void languageThemeAndPasswordAreChangedAndTheWorkspaceIsLeft(FxRobot robot) throws Exception {
        openSettings(robot);
        robot.clickOn("#dark").clickOn("#language-es");
        waitFor(() -> robot.lookup("Ajustes").tryQuery().isPresent());
        assertThat(preferences.themeProperty().get()).isEqualTo(Theme.DARK);
        robot.clickOn("#language-en");
        waitFor(() -> robot.lookup("Settings").tryQuery().isPresent());

        robot.clickOn("#current").write("wrong horse").clickOn("#replacement").write("battery staple").clickOn("#again")
                .write("battery staple").push(KeyCode.ENTER);
        waitFor(() -> text(robot, "#passwordProblem").startsWith("This is not the password"));
        robot.doubleClickOn("#current").push(KeyCode.CONTROL, KeyCode.A).write("correct horse").clickOn("#changePassword");
        waitFor(() -> robot.lookup(".toast").tryQuery().isPresent());

        robot.clickOn("#badge").clickOn("Close this workspace");
        waitFor(() -> robot.lookup(".start").tryQuery().isPresent());
        try (Workspace again = Workspace.open(folder.resolve("Team"), "battery staple".toCharArray(), environment)) {
            assertThat(again.name()).isEqualTo("Team");
        }
    }

    @Test
    void theTrailIsExportedByItsFilterAndABackupIsWritten(FxRobot robot) throws Exception {
        waitFor(() -> robot.lookup("#headStrip").tryQuery().isPresent());
        waitFor(() -> text(robot, "#ledger").startsWith("Ledger 3"));
        robot.clickOn("#go-audit");
        waitFor(() -> robot.lookup("#audit-table").tryQuery().isPresent());
        robot.clickOn("#device").clickOn("This computer");
        Path table = folder.resolve("trail.csv");
        robot.clickOn("#export").clickOn("Table (CSV)");
        write(robot, table);
        waitFor(() -> Files.exists(table));
        assertThat(Files.readString(table)).contains("Ana Martín", "position");

        Path paper = folder.resolve("trail.pdf");
        robot.clickOn("#export").clickOn("Paper (PDF)");
        write(robot, paper);
        waitFor(() -> Files.exists(paper));
        assertThat(Files.readAllBytes(paper)).startsWith("%PDF-1.".getBytes(StandardCharsets.US_ASCII));

        robot.clickOn("#verify");
        waitFor(() -> text(robot, "#ledger").contains("verified today"));

        openSettings(robot);
        Path backup = folder.resolve("safe.stageline-backup");
        robot.clickOn("#backUp");
        write(robot, backup);
        waitFor(() -> Files.exists(backup) && robot.lookup(".toast").tryQuery().isPresent());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }

    private static void openSettings(FxRobot robot) throws TimeoutException {
        waitFor(() -> robot.lookup("#go-settings").tryQuery().isPresent());
        robot.push(KeyCode.CONTROL, KeyCode.COMMA);
        waitFor(() -> robot.lookup("#backUp").tryQuery().isPresent());
    }

    /// Says where, in the window that stands in for the system's chooser.
    private static void write(FxRobot robot, Path file) throws TimeoutException {
        waitFor(() -> robot.lookup("#path").tryQuery().isPresent());
        robot.clickOn("#path").push(KeyCode.CONTROL, KeyCode.A).write(file.toString()).clickOn("#act");
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(90, TimeUnit.SECONDS, condition);
        Hands.settle();
    }
}
