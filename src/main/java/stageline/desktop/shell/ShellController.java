package stageline.desktop.shell;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Action;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Palette.Found;
import stageline.desktop.common.Person;
import stageline.desktop.common.Status;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Tip;

/// The frame: shows one screen at a time between the rail, the command field and the status line.
public final class ShellController {

    private static final int MOST_COUNTED = 99;
    private static final List<String> IN_BADGE = List.of("go.settings", "theme", "leave");

    private final Texts texts;
    private final Tasks tasks;
    private final SimpleBooleanProperty shared = new SimpleBooleanProperty(this, "shared", false);
    private final Map<Destination, ToggleButton> ways = new EnumMap<>(Destination.class);

    @FXML
    private StackPane root;

    @FXML
    private VBox rail;

    @FXML
    private TextField search;

    @FXML
    private ListView<Found> found;

    @FXML
    private Button theme;

    @FXML
    private Button sync;

    @FXML
    private MenuButton badge;

    @FXML
    private StackPane content;

    @FXML
    private HBox statusLine;

    @FXML
    private Label totals;

    @FXML
    private Label last;

    @FXML
    private Hyperlink undo;

    @FXML
    private Label ledger;

    @FXML
    private Region spring;

    @FXML
    private VBox toasts;

    @FXML
    private StackPane modal;

    @FXML
    private Label live;

    /// The frame of a window.
    public ShellController(Texts texts, Tasks tasks) {
        this.texts = texts;
        this.tasks = tasks;
    }

    @FXML
    private void initialize() {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::travel);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::fillIn);
    }

    /// Puts ways to screens on the rail, the last one at its foot.
    public void ways(List<Destination> destinations, Consumer<Destination> go) {
        for (Destination destination : destinations) {
            ToggleButton way = new ToggleButton(null, new StackPane(new FontIcon(destination.icon())));
            String name = texts.get("action.go." + destination.code());
            String keys = KeyCombination.valueOf(destination.shortcut()).getDisplayText();
            way.setId("go-" + destination.code());
            way.getStyleClass().add("way");
            Tip.on(way, () -> texts.get("common.withKeys", name, keys));
            way.setAccessibleText(name);
            way.setOnAction(event -> go.accept(destination));
            ways.put(destination, way);
            rail.getChildren().add(destination == Destination.SETTINGS ? rail.getChildren().size() : rail.getChildren().indexOf(spring),
                    way);
        }
    }

    /// Makes actions reachable by their keys, the field reachable by Ctrl+K, and both find what `sources` know.
    public void reach(List<Action> actions, List<Palette> sources, Runnable leave) {
        new CommandField(search, found, sources, tasks, leave);
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> actions.stream()
                .filter(action -> action.keys().filter(keys -> keys.match(event)).isPresent())
                .filter(action -> action.possible().get() && !modal.isVisible())
                .findFirst()
                .ifPresent(action -> {
                    event.consume();
                    action.act().run();
                }));
        actions.stream().filter(action -> action.code().equals("theme")).findFirst().ifPresent(action -> {
            theme.setOnAction(event -> action.act().run());
            Tip.on(theme, () -> action.nameWithKeys(texts));
            theme.setAccessibleText(action.name(texts));
        });
    }

    /// Fills the menu of the person's badge: who they are, and what concerns them.
    ///
    /// @param self    who they are, once it is known
    /// @param actions among which those of the menu are found
    public void introduce(ReadOnlyObjectProperty<Optional<Self>> self, List<Action> actions) {
        Label name = new Label();
        name.getStyleClass().add("strong");
        Label words = new Label();
        words.getStyleClass().addAll("muted", "small");
        self.subscribe(known -> known.ifPresent(who -> {
            Person person = who.person();
            name.setText(person.name());
            words.setText(who.words());
            badge.setText(person.initials());
            badge.getStyleClass().add("badge-" + person.colour());
            Tip.on(badge, person::name);
            badge.setAccessibleText(texts.get("shell.badge", person.name()));
        }));
        CustomMenuItem who = new CustomMenuItem(new VBox(2, name, words), false);
        who.getStyleClass().add("who");
        badge.getItems().setAll(who, new SeparatorMenuItem());
        for (String code : IN_BADGE) {
            actions.stream().filter(action -> action.code().equals(code)).forEach(action -> {
                MenuItem item = new MenuItem(action.name(texts), new FontIcon(action.icon()));
                item.setId("menu-" + code);
                action.keys().ifPresent(item::setAccelerator);
                item.setOnAction(event -> action.act().run());
                badge.getItems().add(item);
            });
        }
    }

    /// Shows what was done last and how far the ledger is.
    public void follow(Status status, Changes changes) {
        totals.textProperty().bind(status.totalsProperty());
        totals.managedProperty().bind(totals.textProperty().isNotEmpty());
        ledger.textProperty().bind(status.ledgerProperty());
        last.textProperty().bind(changes.lastProperty());
        undo.visibleProperty().bind(changes.undoableProperty());
        undo.managedProperty().bind(changes.undoableProperty());
        undo.setOnAction(event -> {
            undo.setVisited(false);
            changes.undo();
        });
    }

    /// Shows how things stand with the server, and how much is open.
    ///
    /// @param needed shows what needs somebody
    /// @param outbox shows what waits to be sent
    /// @return ends it
    public Runnable follow(SyncSource source, Formats formats, Runnable needed, Runnable outbox) {
        return new SyncPill(sync, shared, count -> badgeOf(Destination.INBOX, count), texts, formats)
                .follow(source, tasks, needed, outbox);
    }

    /// Whether there is a server.
    public ObservableBooleanValue sharedProperty() {
        return shared;
    }

    private void badgeOf(Destination destination, int count) {
        ToggleButton way = ways.get(destination);
        if (way != null && way.getGraphic() instanceof StackPane icon) {
            icon.getChildren().removeIf(Label.class::isInstance);
            if (count > 0) {
                Label number = new Label(count > MOST_COUNTED ? MOST_COUNTED + "+" : Integer.toString(count));
                number.getStyleClass().add("way-count");
                StackPane.setAlignment(number, Pos.TOP_RIGHT);
                icon.getChildren().add(number);
            }
            String name = texts.get("action.go." + destination.code());
            way.setAccessibleText(count > 0 ? texts.get("shell.open", name, count) : name);
        }
    }

    /// Shows a screen's view and marks the way to it.
    public void show(Destination destination, Parent view) {
        Destination shown = destination.onRail() ? destination : Destination.QUOTATIONS;
        ways.forEach((way, button) -> button.setSelected(way == shown));
        content.getChildren().setAll(view);
    }

    /// Puts the caret into the command field.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Where notices appear.
    public VBox toastLayer() {
        return toasts;
    }

    /// Where sheets appear.
    public StackPane modalLayer() {
        return modal;
    }

    /// What screen readers are pointed to.
    public Label liveRegion() {
        return live;
    }

    private void travel(KeyEvent event) {
        if (event.getCode() != KeyCode.F6 || modal.isVisible()) {
            return;
        }
        event.consume();
        List<? extends Parent> regions = List.of(rail, search, content, statusLine);
        Node owner = root.getScene().getFocusOwner();
        int at = 0;
        for (int i = 0; i < regions.size(); i++) {
            if (contains(regions.get(i), owner)) {
                at = i;
            }
        }
        int step = event.isShiftDown() ? -1 : 1;
        for (int tries = 0; tries < regions.size(); tries++) {
            at = Math.floorMod(at + step, regions.size());
            if (focusWithin(regions.get(at))) {
                return;
            }
        }
    }

    /// In a text of several lines, Tab leads on as in every other field. Since Enter begins a line there, Ctrl+Enter ends the form.
    private void fillIn(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && event.getTarget() instanceof TextArea text) {
            event.consume();
            text.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            Runnable end = root.getScene().getAccelerators().get(new KeyCodeCombination(KeyCode.ENTER));
            if (end != null) {
                event.consume();
                end.run();
            }
        }
    }

    private static boolean contains(Node region, @Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(region)) {
                return true;
            }
        }
        return false;
    }

    private static boolean focusWithin(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(ShellController::focusWithin);
    }
}
