package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.common.Action;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Door;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Person;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Screen;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.SyncStatus;
import stageline.desktop.common.SyncStatus.Link;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Theme;
import stageline.desktop.shell.Self;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.command.Refusal;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.workspace.Outcome;
import stageline.workspace.Signed;

/// The frame around the screens, in a real window.
@ExtendWith(HandsExtension.class)
class FrameTest {

    private final Preferences preferences = new Preferences(Locale.ENGLISH);
    private final ToldSync server = new ToldSync();
    private final List<String> life = new ArrayList<>();
    private DesktopWindow window;
    private Stage stage;
    private Frame frame;

    @Start
    void show(Stage shown) {
        stage = shown;
        Theme.loadFonts();
        window = new DesktopWindow(stage, new NothingToUndo(),
                Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC), preferences, lent -> {
                    frame = lent;
                    return new TwoScreens();
                });
        window.show();
    }

    @Stop
    void close() {
        window.close();
    }

    @Test
    void theRailLeadsFromScreenToScreen(FxRobot robot) {
        robot.clickOn("#go-audit");

        assertThat(life).containsExactly("+board", "-board", "+audit");
        assertThat(robot.lookup("#audit").tryQuery()).isPresent();
    }

    @Test
    void screensHaveKeys(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);

        assertThat(life).endsWith("+audit");
    }

    @Test
    void theCommandFieldFindsActionsByTheirWords(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K).write("aud");
        waitFor(() -> robot.lookup("#found").query().isVisible() && robot.lookup("Audit").tryQuery().isPresent());
        robot.push(KeyCode.ENTER);

        assertThat(life).endsWith("+audit");
        assertThat(robot.lookup("#search").queryAs(TextField.class).getText()).isEmpty();
    }

    @Test
    void darkIsTheSameWindowInOtherColours(FxRobot robot) {
        robot.clickOn("#theme");

        assertThat(preferences.themeProperty().get()).isEqualTo(Theme.DARK);
        assertThat(stage.getScene().getStylesheets()).anyMatch(sheet -> sheet.endsWith("roles-dark.css"));
        assertThat(life).containsExactly("+board");
    }

    @Test
    void anotherLanguageChangesEveryTextAndStaysOnTheScreen(FxRobot robot) {
        robot.clickOn("#go-audit");
        robot.interact(() -> preferences.languageProperty().set(Texts.SPANISH));

        assertThat(robot.lookup("#sync").queryAs(Button.class).getText()).isEqualTo("En este equipo");
        assertThat(life).endsWith("-audit", "+audit");
    }

    @Test
    void thePillSaysHowThingsStandAndLeadsToWhatWaits(FxRobot robot) throws Exception {
        Instant at = Instant.parse("2026-11-21T08:05:00Z");
        assertPill(robot, SyncStatus.ALONE, "On this computer");
        assertPill(robot, new SyncStatus(new Link.InStep(at), 0, 0), "In step");
        assertPill(robot, new SyncStatus(new Link.InStep(at), 3, 0), "3 changes waiting");
        assertPill(robot, new SyncStatus(new Link.Offline(at, Optional.empty()), 3, 0), "Offline since 08:05");
        assertPill(robot, new SyncStatus(new Link.InStep(at), 0, 0, 0, 2), "2 files to send");
        robot.clickOn("#sync");
        assertThat(life).endsWith("outbox");
        assertPill(robot, new SyncStatus(new Link.InStep(at), 3, 2), "Needs you (2)");
        assertPill(robot, new SyncStatus(new Link.Beginning(1_000, 20_000), 0, 0), "Fetching 1,000 of 20,000");
        assertPill(robot, new SyncStatus(new Link.Halted(SyncStatus.Need.SIGN_IN_AGAIN), 0, 0), "Needs you: sign in again");

        robot.clickOn("#sync");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        robot.push(KeyCode.F5);

        assertThat(life).endsWith("needed", "outbox");
        assertThat(server.exchanges()).isEqualTo(1);
    }

    private void assertPill(FxRobot robot, SyncStatus status, String words) throws Exception {
        server.tell(status);
        waitFor(() -> robot.lookup("#sync").queryAs(Button.class).getText().equals(words));
        assertThat(robot.lookup("#sync").queryAs(Button.class).getGraphic()).isInstanceOf(FontIcon.class);
    }

    @Test
    void f6TravelsBetweenTheRegions(FxRobot robot) {
        robot.clickOn("#board");
        robot.push(KeyCode.F6);
        Node onTheRail = stage.getScene().getFocusOwner();
        robot.push(KeyCode.F6);

        assertThat(onTheRail.getId()).isEqualTo("go-board");
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("search");
    }

    @Test
    void aSheetKeepsTheFocusUntilEscapeClosesIt(FxRobot robot) {
        TextField field = new TextField();
        robot.interact(() -> frame.dialogs().open("Sheet", new StackPane(field), () -> life.add("closed")));
        assertThat(field.isFocused()).isTrue();

        robot.push(KeyCode.TAB).push(KeyCode.TAB);
        assertThat(field.isFocused()).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT5);
        robot.push(KeyCode.ESCAPE);

        assertThat(life).containsExactly("+board", "closed");
        assertThat(frame.dialogs().busy()).isFalse();
    }

    @Test
    void aQuestionIsAnsweredByItsActAndADangerousOneNotByEnter(FxRobot robot) {
        robot.interact(() -> frame.dialogs().ask(new Dialogs.Question("Lose it?", "It is final.", "Mark as lost", "Keep", true), () ->
                life.add("lost")));
        robot.push(KeyCode.ENTER);
        assertThat(life).doesNotContain("lost");
        robot.interact(() -> frame.dialogs().ask(new Dialogs.Question("Lose it?", "It is final.", "Mark as lost", "Keep", true), () ->
                life.add("lost")));
        robot.clickOn("Mark as lost");

        assertThat(life).endsWith("lost");
    }

    @Test
    void withoutAChooserOfTheSystemAPathIsTyped(FxRobot robot) {
        List<Path> chosen = new ArrayList<>();
        robot.interact(() -> frame.dialogs().chooseFile(new Dialogs.FileKind("Export", "CSV", List.of("csv")), chosen::add));
        robot.clickOn("#path").write("/tmp/deals.csv").clickOn("#act");

        assertThat(chosen).containsExactly(Path.of("/tmp/deals.csv"));
    }

    @Test
    void aFailureThatNobodyExpectedIsShownWithACode(FxRobot robot) throws Exception {
        robot.interact(() -> frame.tasks().ask(() -> {
            throw new IllegalStateException("broken");
        }).start());
        waitFor(() -> robot.lookup("#details").tryQuery().isPresent());

        assertThat(robot.lookup("#code").queryAs(Label.class).getText()).matches("Fault [0-9A-Z]{7}");
        assertThat(robot.lookup("#details").queryAs(TextArea.class).getText()).contains("IllegalStateException: broken");
    }

    @Test
    void whatCanNotBeUndoneSaysWhy(FxRobot robot) throws Exception {
        robot.clickOn("#board").push(KeyCode.CONTROL, KeyCode.Z);
        waitFor(() -> robot.lookup(".toast").tryQuery().isPresent());

        assertThat(robot.lookup(".toast .label").queryAs(Labeled.class).getText()).isEqualTo("There is nothing to undo.");
    }

    @Test
    void aNoticeOffersOneAct(FxRobot robot) {
        robot.interact(() -> frame.notices().offer("Moved.", "Undo", () -> life.add("undone")));
        robot.clickOn(".toast-action");

        assertThat(life).endsWith("undone");
        assertThat(robot.lookup(".toast").tryQuery()).isEmpty();
    }

    private static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, condition);
    }

    /// A board and an audit screen that say when they come and go.
    private final class TwoScreens implements Features {
        @Override
        public Map<Destination, Supplier<Screen>> screens() {
            Map<Destination, Supplier<Screen>> screens = new EnumMap<>(Destination.class);
            screens.put(Destination.BOARD, () -> new Plain("board"));
            screens.put(Destination.AUDIT, () -> new Plain("audit"));
            return screens;
        }

        @Override
        public List<Action> actions() {
            return List.of();
        }

        @Override
        public List<Palette> palettes() {
            return List.of();
        }

        @Override
        public ReadOnlyObjectProperty<Optional<Self>> selfProperty() {
            return new ReadOnlyObjectWrapper<>(Optional.of(new Self(new Person(new UUID(1, 2), "Ana Martín"), "Sales manager")))
                    .getReadOnlyProperty();
        }

        @Override
        public void close() {

        }

        @Override
        public void open(EntityRef record) {
            life.add("open");
        }

        @Override
        public SyncSource sync() {
            return server;
        }

        @Override
        public void needed() {
            life.add("needed");
        }

        @Override
        public void outbox() {
            life.add("outbox");
        }

        @Override
        public void newTask(EntityRef record) {}

        @Override
        public void matters(EntityRef record) {
            life.add("matters");
        }

        @Override
        public void history(EntityRef record) {
            life.add("history");
        }
    }

    private final class Plain implements Screen {
        private final String name;
        private final Button button;
        private final StackPane view;

        Plain(String name) {
            this.name = name;
            button = new Button(name);
            button.setId(name);
            view = new StackPane(button);
        }

        @Override
        public Parent view() {
            return view;
        }

        @Override
        public void activate() {
            life.add("+" + name);
            button.requestFocus();
        }

        @Override
        public void deactivate() {
            life.add("-" + name);
        }
    }

    private static final class NothingToUndo implements Door {
        @Override
        public Outcome perform(Command command) {
            return new Outcome.Done(Optional.empty());
        }

        @Override
        public Signed sign(Command command, char[] password) {
            return new Signed.Heard(perform(command));
        }

        @Override
        public Outcome undo() {
            return refused();
        }

        @Override
        public Optional<OperationId> undoable() {
            return Optional.empty();
        }

        @Override
        public Map<EntityType, Integer> workedOnSince(OperationId operation) {
            return Map.of();
        }

        @Override
        public Outcome redo() {
            return refused();
        }

        private static Outcome refused() {
            return new Outcome.Refused(new Decision.Refused(List.of(Refusal.of(Refusal.Code.NOTHING_TO_UNDO)), List.of()));
        }
    }
}
