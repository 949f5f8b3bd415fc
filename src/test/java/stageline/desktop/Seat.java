package stageline.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.service.query.NodeQuery;
import org.testfx.util.WaitForAsyncUtils;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.Places;
import stageline.desktop.start.Recents;
import stageline.sync.http.Invitation;
import stageline.sync.http.Relay;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;

/// One of several people, each before a computer, a window and a network of their own, and what their hands do there. The computers share
/// one screen and one mouse; each window has its own keyboard.
final class Seat {

    static final String PASSWORD = "correct horse battery";

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    private static final double ASIDE = 2000;

    private final Stage stage;
    private final Path folder;
    private final Relay network;
    private final Preferences preferences = new Preferences(Locale.ENGLISH);
    private final Program program;
    private final FxRobot robot = new Hands();

    /// On the FX thread.
    ///
    /// @param folder where their computer keeps everything
    /// @param server the port that the server listens on
    Seat(Stage stage, Path folder, int server) {
        this.stage = stage;
        this.folder = folder;
        this.network = new Relay(server);
        Places places = new Places(folder.resolve("settings"), folder);
        Entrance entrance = new Entrance(TestComputer.environment(), places, new Recents(places.recents()), 5);
        this.program = new Program(stage, entrance, Clock.systemDefaultZone(), preferences);
    }

    /// Shows the ways into a workspace.
    void start() {
        robot.interact(() -> {
            program.start();
            spread();
        });
    }

    /// Shows a workspace.
    void enter(Workspace workspace) {
        robot.interact(() -> {
            program.enter(workspace);
            spread();
        });
    }

    private void spread() {
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.setX(ASIDE);
        stage.setY(0);
    }

    /// Has the mouse from now on. The headless screen keeps the window that was shown last in front, so the others are put aside; they
    /// stay open, painted and focused.
    void sit() {
        robot.interact(() -> Window.getWindows().stream().filter(Stage.class::isInstance)
                .forEach(each -> each.setX(each.equals(stage) ? 0 : ASIDE)));
    }

    /// The network between this computer and the server.
    Relay network() {
        return network;
    }

    /// An invitation that leads through this computer's network.
    String reachable(String invitation) {
        return network.through(((Invitation.Parsed.Read) Invitation.parse(invitation)).invitation()).format();
    }

    /// What this window has.
    NodeQuery lookup(String part) {
        return robot.from(stage.getScene().getRoot()).lookup(part).match(Seat::visible);
    }

    private static boolean visible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    boolean shows(String part) {
        return lookup(part).tryQuery().isPresent();
    }

    /// What a part says, empty where it is not there.
    String text(String part) {
        return lookup(part).tryQueryAs(Labeled.class).map(Labeled::getText).orElse("");
    }

    /// Whether one of the labels within a part holds these words.
    boolean says(String part, String words) {
        return lookup(part).tryQuery().stream()
                .flatMap(node -> node.lookupAll(".label").stream())
                .anyMatch(node -> node instanceof Labeled label && label.getText().contains(words));
    }

    TextInputControl input(String part) {
        return lookup(part).queryAs(TextInputControl.class);
    }

    /// How things stand with the server.
    String pill() {
        return text("#sync");
    }

    /// What the pill tells whoever can't see it, or rests the mouse on it.
    String pillSpoken() {
        return lookup("#sync").query().getAccessibleText();
    }

    /// Waits until something is so, looked at on the FX thread.
    void waitFor(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(40, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        Hands.settle();
    }

    void awaitShown(String part) throws TimeoutException {
        waitFor(() -> shows(part));
    }

    void click(String part) throws TimeoutException {
        awaitShown(part);
        robot.clickOn(lookup(part).<Node>query());
    }

    /// Puts the keyboard before a part, also where it is scrolled out of sight.
    void focus(String part) throws TimeoutException {
        awaitShown(part);
        robot.interact(() -> lookup(part).<Node>query().requestFocus());
    }

    /// Presses a button by the keyboard.
    void use(String button) throws TimeoutException {
        waitFor(() -> shows(button) && !lookup(button).query().isDisabled());
        focus(button);
        press(KeyCode.SPACE);
    }

    /// Chooses from a menu that is open.
    void choose(String item) {
        robot.clickOn(item);
    }

    /// Presses the last of some keys while the others are held. The headless screen would give keys to the window that was shown last.
    void press(KeyCode... keys) {
        List<KeyCode> held = List.of(keys).subList(0, keys.length - 1);
        for (EventType<KeyEvent> type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            robot.interact(() -> Event.fireEvent(listening(), new KeyEvent(
                    type, KeyEvent.CHAR_UNDEFINED, "", keys[keys.length - 1], held.contains(KeyCode.SHIFT),
                    held.contains(KeyCode.CONTROL), false, false)));
        }
    }

    /// Presses Tab until a part has the focus.
    void tabTo(String part) throws TimeoutException {
        awaitShown(part);
        for (int presses = 0; presses < 60; presses++) {
            if (lookup(part).query().isFocused()) {
                return;
            }
            press(KeyCode.TAB);
        }
        throw new AssertionError("the keyboard does not lead to " + part);
    }

    /// Writes where the caret is.
    void write(String text) {
        robot.interact(() -> text.codePoints().mapToObj(Character::toString).forEach(letter -> Event.fireEvent(
                listening(), new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false))));
    }

    private EventTarget listening() {
        Scene scene = stage.getScene();
        return Optional.<EventTarget>ofNullable(scene.getFocusOwner()).orElse(scene);
    }

    /// Replaces what a field has with the clipboard.
    void paste(String field, String text) throws TimeoutException {
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text);
            assertThat(Clipboard.getSystemClipboard().setContent(content)).isTrue();
        });
        click(field);
        press(KeyCode.CONTROL, KeyCode.A);
        press(KeyCode.CONTROL, KeyCode.V);
    }

    /// Fills in what leads to a server.
    void fillIn(String invitation) throws TimeoutException {
        fillIn(invitation, PASSWORD);
    }

    /// Fills in what leads to a server, with a password of one's own choice.
    void fillIn(String invitation, String password) throws TimeoutException {
        awaitShown("#invitation");
        paste("#invitation", invitation);
        paste("#label", "Laptop");
        click("#password");
        write(password);
        click("#again");
        write(password);
    }

    /// Replaces what a field of the deal that is open has, and leaves it.
    void fill(String field, String text) throws TimeoutException {
        click(field);
        press(KeyCode.CONTROL, KeyCode.A);
        write(text);
        press(KeyCode.TAB);
    }

    /// All that the board shows: the cards of each column, and what its heads say.
    Map<String, List<?>> board() {
        Map<String, List<?>> board = new TreeMap<>();
        lookup(".card-list").queryAllAs(ListView.class).forEach(list -> board.put(list.getId(), List.copyOf(list.getItems())));
        board.put("heads", lookup("#heads .label").queryAllAs(Labeled.class).stream().map(Labeled::getText).toList());
        return board;
    }

    /// Whether a card with these words in its title stands in a column.
    boolean stands(String words, String column) {
        return lookup("#column-" + column).lookup(".board-card").match(card -> visible(card) && BoardWindow.text(card).contains(words))
                .tryQuery().isPresent();
    }

    private Node card(String words) throws TimeoutException {
        NodeQuery cards = lookup(".board-card").match(card -> BoardWindow.text(card).contains(words));
        waitFor(() -> cards.tryQuery().isPresent());
        return cards.query();
    }

    void clickCard(String words) throws TimeoutException {
        robot.clickOn(card(words));
    }

    void rightClickCard(String words) throws TimeoutException {
        robot.rightClickOn(card(words));
    }

    /// Opens the pane of a deal.
    void open(String words) throws TimeoutException {
        robot.doubleClickOn(card(words));
        waitFor(() -> text("#deal-pane #name").contains(words) && shows("#deal-pane #field-next"));
    }

    /// How many cards are chosen.
    long chosen() {
        PseudoClass chosen = PseudoClass.getPseudoClass("chosen");
        return lookup(".board-card").queryAll().stream().filter(card -> card.getPseudoClassStates().contains(chosen)).count();
    }

    /// Drags a card to another column.
    void drag(String words, String column) throws TimeoutException {
        Node card = card(words);
        Node head = lookup("#head-" + column).query();
        Bounds at = head.localToScreen(head.getBoundsInLocal());
        robot.moveTo(card).press(MouseButton.PRIMARY).moveBy(10, 8).moveTo(new Point2D(at.getCenterX(), at.getMaxY() + 260));
        awaitShown("#drop-sentence");
        robot.release(MouseButton.PRIMARY);
        waitFor(() -> stands(words, column));
    }

    /// Draws the window in light and dark, where `-Dstageline.pictures=true` asks for it.
    void draw(String name) throws Exception {
        if (Boolean.getBoolean("stageline.pictures")) {
            for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
                robot.interact(() -> preferences.themeProperty().set(theme));
                Picture.write(WaitForAsyncUtils.asyncFx(() -> Picture.of(stage.getScene(), 1280, 720)).get(),
                        PICTURES.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png"));
            }
        }
    }

    /// Gets up: closes the window, and waits until the workspace is closed. Doing it again does nothing.
    void leave() throws InterruptedException {
        Closing.of(program);
        network.close();
    }

    /// Where a workspace lies on this computer.
    ///
    /// @param name its folder's
    Path place(String name) {
        return folder.resolve(name);
    }

    /// Opens the workspace after the window closed it.
    ///
    /// @param name its folder's
    Workspace again(String name) {
        return Workspace.open(place(name), PASSWORD.toCharArray(), TestComputer.environment());
    }
}
