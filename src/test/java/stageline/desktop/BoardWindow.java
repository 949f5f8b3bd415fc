package stageline.desktop;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.board.DemoBoard;
import stageline.desktop.board.MemoryBoard;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;
import stageline.sales.people.Role;

/// A real window over a board in memory, and what a hand does in it.
final class BoardWindow {

    static final int MONTELUZ = 0;
    static final int RHEINWALD = 5;
    static final int ODENWALD = 6;

    private final MemoryBoard source;
    private final Preferences preferences = new Preferences(Locale.ENGLISH);
    private final DesktopWindow window;
    private final javafx.stage.Stage stage;

    BoardWindow(javafx.stage.Stage stage, MemoryBoard source) {
        this.stage = stage;
        this.source = source;
        Theme.loadFonts();
        window = new DesktopWindow(stage, source, DemoBoard.CLOCK, preferences, frame -> new Furnishing(frame, source));
    }

    /// A manager before the demonstration's board, in a window of which every column can be reached.
    static BoardWindow ofTheDemo(javafx.stage.Stage stage) {
        BoardWindow board = new BoardWindow(stage, DemoBoard.with(Role.SALES_MANAGER));
        board.show(1000, 900);
        return board;
    }

    void show(double width, double height) {
        window.show();
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(width);
        stage.setHeight(height);
    }

    void close() {
        window.close();
    }

    MemoryBoard source() {
        return source;
    }

    Preferences preferences() {
        return preferences;
    }

    javafx.stage.Stage stage() {
        return stage;
    }

    static void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
        Hands.settle();
    }

    static String label(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    /// The card whose title holds these words.
    static Node card(FxRobot robot, String words) {
        return robot.lookup(".board-card").match(node -> text(node).contains(words)).query();
    }

    static boolean shown(FxRobot robot, String column, String words) {
        return robot.lookup("#column-" + column).lookup(".board-card").match(node -> node.isVisible() && text(node).contains(words))
                .tryQuery().isPresent();
    }

    /// Presses on a card and moves it over a column, without letting it go.
    static void lift(FxRobot robot, Node card, String column) {
        Point2D over = over(robot, column);
        robot.moveTo(card).press(MouseButton.PRIMARY).moveBy(10, 8).moveTo(over);
    }

    static Point2D over(FxRobot robot, String column) {
        Bounds head = robot.lookup("#head-" + column).query().localToScreen(robot.lookup("#head-" + column).query().getBoundsInLocal());
        return new Point2D(head.getCenterX(), head.getMaxY() + 260);
    }

    static String text(Node node) {
        StringBuilder words = new StringBuilder();
        node.lookupAll(".card-title").stream().filter(Node::isVisible)
                .forEach(text -> words.append(((javafx.scene.text.Text) text).getText()));
        node.lookupAll(".label").forEach(label -> words.append(' ').append(((Label) label).getText()));
        return words.toString();
    }
}
