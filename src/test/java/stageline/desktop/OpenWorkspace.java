package stageline.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.Theme;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.Places;
import stageline.desktop.start.Recents;
import stageline.sales.people.Role;
import stageline.workspace.Environment;
import stageline.workspace.Founding;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// A real window over a real workspace that is empty at first.
final class OpenWorkspace {

    private static final String PASSWORD = "correct horse";
    /// More than any menu has items: the first may go to what is not there yet.
    private static final int MOST_PRESSES = 20;
    private static final int MOST_TIMES = 5;
    private static final Path PICTURES = Path.of("target", "pictures");

    private final Stage stage;
    private final Workspace workspace;
    private final Program program;
    private final Preferences preferences = new Preferences(Locale.ENGLISH);

    OpenWorkspace(Stage stage, Path folder) {
        this(stage, folder, Set.of(Role.SALES_MANAGER));
    }

    /// @param roles which roles whoever sits there holds
    OpenWorkspace(Stage stage, Path folder, Set<Role> roles) {
        this(stage, folder, roles, TestComputer.environment());
    }

    /// @param roles       which roles whoever sits there holds
    /// @param environment the computer they sit at
    OpenWorkspace(Stage stage, Path folder, Set<Role> roles, Environment environment) {
        this.stage = stage;
        Theme.loadFonts();
        Platform.setImplicitExit(false);
        Founding founding = new Founding("Team", "Ana Martín", roles, Currency.getInstance("EUR"));
        workspace = Workspace.create(folder.resolve("Team"), founding, PASSWORD.toCharArray(), environment);
        Places places = new Places(folder.resolve("settings"), folder);
        Entrance entrance = new Entrance(environment, places, new Recents(places.recents()), 5);
        program = new Program(stage, entrance, Clock.systemDefaultZone(), preferences);
    }

    void show() {
        program.enter(workspace);
    }

    /// Shows it as one that others share.
    void show(SyncSource sync) {
        program.enter(workspace, sync);
    }

    void close() throws InterruptedException {
        Closing.of(program);
    }

    Workspace workspace() {
        return workspace;
    }

    /// Opens the workspace after the window closed it.
    Workspace again() {
        return Workspace.open(workspace.folder().path(), PASSWORD.toCharArray(), TestComputer.environment());
    }

    /// Changes the window's language. On the FX thread.
    void speak(Locale language) {
        preferences.languageProperty().set(language);
    }

    /// Draws the window in light and dark, in the usual and in a large size, where `-Dstageline.pictures=true` asks for it.
    void draw(FxRobot robot, String name) throws Exception {
        if (!Boolean.getBoolean("stageline.pictures")) {
            return;
        }
        for (Theme theme : Theme.values()) {
            robot.interact(() -> preferences.themeProperty().set(theme));
            String file = name + "-" + theme.name().toLowerCase(Locale.ROOT);
            write(WaitForAsyncUtils.asyncFx(() -> Picture.of(stage.getScene(), 1280, 720)).get(), file);
            write(WaitForAsyncUtils.asyncFx(() -> Picture.of(stage.getScene(), 1920, 1080)).get(), file + "-1920x1080");
        }
        robot.interact(() -> preferences.themeProperty().set(Theme.LIGHT));
    }

    private static void write(WritableImage image, String name) throws IOException {
        Picture.write(image, PICTURES.resolve(name + ".png"));
    }

    static String text(FxRobot robot, String part) {
        return robot.lookup(part).tryQueryAs(Label.class).map(Label::getText).orElse("");
    }

    static boolean shows(FxRobot robot, String part) {
        return robot.lookup(part).match(node -> {
            for (Node each = node; each != null; each = each.getParent()) {
                if (!each.isVisible()) {
                    return false;
                }
            }
            return true;
        }).tryQuery().isPresent();
    }

    /// Waits until a sheet shows a part and has taken the focus, so that keys go to it.
    static void awaitSheet(FxRobot robot, String part) throws TimeoutException {
        waitFor(() -> shows(robot, ".modal-sheet " + part)
                && robot.lookup(".modal-sheet").lookup(Node::isFocused).tryQuery().isPresent());
    }

    /// Opens a menu by keys and goes down to one of its items. A menu takes keys a moment after it shows, and a menu that was closed just
    /// before gives the focus back a moment after it is gone.
    static void openAt(FxRobot robot, MenuButton menu, int item) throws TimeoutException {
        for (int time = 0; time < MOST_TIMES && !seen(menu::isShowing); time++) {
            robot.interact(menu::requestFocus);
            Hands.settle();
            if (seen(menu::isFocused)) {
                robot.push(KeyCode.SPACE);
                Hands.settle();
            }
        }
        for (int press = 0; press < MOST_PRESSES && !isReached(menu, item); press++) {
            robot.push(KeyCode.DOWN);
            Hands.settle();
        }
        waitFor(() -> menu.isShowing() && menu.getItems().get(item).getStyleableNode().isFocused());
    }

    /// Chooses by keys the first of the items within an item of a menu.
    static void chooseWithin(FxRobot robot, MenuButton menu, int item) throws TimeoutException {
        openAt(robot, menu, item);
        MenuItem first = ((Menu) menu.getItems().get(item)).getItems().getFirst();
        robot.push(KeyCode.RIGHT);
        waitFor(() -> first.getStyleableNode() != null && first.getStyleableNode().isFocused());
        robot.push(KeyCode.ENTER);
    }

    private static boolean isReached(MenuButton menu, int item) {
        return seen(() -> menu.isShowing() && menu.getItems().get(item).getStyleableNode().isFocused());
    }

    private static boolean seen(Callable<Boolean> condition) {
        return WaitForAsyncUtils.waitForAsyncFx(1_000, condition);
    }

    /// Looks on the screen's own thread, since what is shown comes and goes on it.
    static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Hands.settle();
    }
}
