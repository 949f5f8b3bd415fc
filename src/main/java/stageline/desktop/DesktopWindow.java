package stageline.desktop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Action;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Door;
import stageline.desktop.common.Formats;
import stageline.desktop.common.InWindowDialogs;
import stageline.desktop.common.ModalLayer;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Palette;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Screen;
import stageline.desktop.common.Status;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Theme;
import stageline.desktop.common.Toasts;
import stageline.desktop.common.Views;
import stageline.desktop.shell.ActionPalette;
import stageline.desktop.shell.ShellController;
import stageline.sales.record.EntityRef;

/// One window over one workspace: makes the frame and, when they are first gone to, the screens.
///
/// A change of language makes everything anew in the other language; a change of theme only changes style sheets. Belongs to the FX
/// thread.
public final class DesktopWindow implements Navigation {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Scene scene = new Scene(new Pane(), WIDTH, HEIGHT);
    private final ObservableBooleanValue always = new SimpleBooleanProperty(true);

    private final Stage stage;
    private final Door door;
    private final Clock clock;
    private final Preferences preferences;
    private final Function<Frame, Features> furnish;
    private final ChangeListener<Locale> speak = (property, before, language) -> speak();
    private final ChangeListener<Theme> paint = (property, before, theme) -> theme.apply(scene);
    private @Nullable Inside inside;

    /// A window that is not shown yet.
    ///
    /// @param stage   the toolkit's window
    /// @param door    the way of every change
    /// @param furnish makes what fills a frame; called anew for each language
    public DesktopWindow(
            Stage stage, Door door, Clock clock, Preferences preferences, Function<Frame, Features> furnish) {
        this.stage = stage;
        this.door = door;
        this.clock = clock;
        this.preferences = preferences;
        this.furnish = furnish;
        preferences.languageProperty().addListener(speak);
        preferences.themeProperty().addListener(paint);
    }

    /// Makes what the window shows, with the board, before it is shown.
    public void prepare() {
        preferences.themeProperty().get().apply(scene);
        build(Destination.BOARD);
    }

    /// Finds the styles and places of what was made: that much less is to be done once it is shown.
    public void layOut() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    /// Shows the window, with the board.
    public void show() {
        if (inside == null) {
            prepare();
        }
        stage.setScene(scene);
        stage.setTitle("Stageline");
        stage.setMinWidth(960);
        stage.setMinHeight(560);
        stage.show();
    }

    /// Lets go of everything the window holds. Closes it if it is open.
    public void close() {
        preferences.languageProperty().removeListener(speak);
        preferences.themeProperty().removeListener(paint);
        leave();
        stage.close();
    }

    @Override
    public void go(Destination destination) {
        if (inside != null) {
            inside.go(destination);
        }
    }

    @Override
    public void open(EntityRef record) {
        if (inside != null) {
            inside.features.open(record);
        }
    }

    @Override
    public void history(EntityRef record) {
        if (inside != null) {
            inside.features.history(record);
        }
    }

    @Override
    public void matters(EntityRef record) {
        if (inside != null) {
            inside.features.matters(record);
        }
    }

    @Override
    public void newTask(EntityRef record) {
        if (inside != null) {
            inside.features.newTask(record);
        }
    }

    /// What nobody sees is made anew when it is shown.
    private void speak() {
        Destination at = leave().orElse(Destination.BOARD);
        if (scene.equals(stage.getScene())) {
            build(at);
        }
    }

    private void build(Destination at) {
        inside = new Inside();
        inside.go(at);
    }

    private Optional<Destination> leave() {
        if (inside == null) {
            return Optional.empty();
        }
        Destination at = inside.at;
        inside.close();
        inside = null;
        return Optional.of(at);
    }

    /// All that is made anew when the language changes.
    private final class Inside {
        private final Texts texts = Texts.in(preferences.languageProperty().get());
        private final Tasks tasks = Tasks.onVirtualThreads(this::unexpected);
        private final Views views = new Views(texts, Map.of());
        private final ShellController shell = new ShellController(texts, tasks);
        private final Dialogs dialogs;
        private final Features features;
        private final Map<Destination, Screen> made = new EnumMap<>(Destination.class);
        private final Map<Destination, Supplier<Screen>> screens;
        private final Runnable deaf;
        private Destination at = Destination.BOARD;

        Inside() {
            scene.setRoot(views.load(shell));
            dialogs = new InWindowDialogs(new ModalLayer(shell.modalLayer()), views, texts);
            Notices notices = new Toasts(shell.toastLayer(), shell.liveRegion(), texts);
            Phrases phrases = new Phrases(texts);
            Status status = new Status();
            Changes changes = new Changes(door, tasks, notices, dialogs, phrases, texts);
            features = furnish.apply(new Frame(
                    texts, new Formats(texts, clock), phrases, tasks, views, dialogs, notices, changes, status, DesktopWindow.this,
                            preferences));
            screens = features.screens();
            shell.follow(status, changes);
            shell.ways(screens.keySet().stream().filter(Destination::onRail).sorted().toList(), this::go);
            List<Action> actions = actions(changes);
            List<Palette> palettes = new ArrayList<>(features.palettes());
            palettes.addFirst(new ActionPalette(actions, texts));
            shell.reach(actions, palettes, () -> screen(at).activate());
            shell.introduce(features.selfProperty(), actions);
            deaf = shell.follow(features.sync(), new Formats(texts, clock), features::needed, features::outbox);
        }

        void go(Destination destination) {
            if (!screens.containsKey(destination)) {
                return;
            }
            if (made.containsKey(at)) {
                screen(at).deactivate();
            }
            at = destination;
            Screen screen = screen(destination);
            shell.show(destination, screen.view());
            screen.activate();
        }

        void close() {
            if (made.containsKey(at)) {
                screen(at).deactivate();
            }
            deaf.run();
            features.close();
            tasks.close();
        }

        private Screen screen(Destination destination) {
            Screen screen = made.get(destination);
            if (screen == null) {
                Supplier<Screen> maker = screens.get(destination);
                if (maker == null) {
                    throw new IllegalArgumentException("no screen for " + destination);
                }
                screen = maker.get();
                made.put(destination, screen);
            }
            return screen;
        }

        private List<Action> actions(Changes changes) {
            List<Action> actions = new ArrayList<>(features.actions());
            for (Destination destination : screens.keySet().stream().filter(Destination::onRail).toList()) {
                actions.add(action("go." + destination.code(), destination.icon(), destination.shortcut(), () -> go(destination)));
            }
            actions.add(action("search", "bi-search", "Ctrl+K", shell::focusSearch));
            actions.add(action("undo", "bi-arrow-counterclockwise", "Ctrl+Z", changes::undo));
            actions.add(action("redo", "bi-arrow-clockwise", "Ctrl+Y", changes::redo));
            actions.add(action("outbox", "bi-upload", "Ctrl+Shift+O", features::outbox));
            actions.add(new Action("syncNow", "bi-arrow-repeat", Optional.of(KeyCombination.valueOf("F5")),
                    shell.sharedProperty(), features.sync()::syncNow));
            actions.add(action("theme", "bi-moon", "Ctrl+Shift+L", this::changeTheme));
            for (Locale language : Texts.LANGUAGES) {
                actions.add(new Action("language." + language.getLanguage(), "bi-globe", Optional.empty(), always,
                        () -> preferences.languageProperty().set(language)));
            }
            return actions;
        }

        private Action action(String code, String icon, String keys, Runnable act) {
            return new Action(code, icon, Optional.of(KeyCombination.valueOf(keys)), always, act);
        }

        private void changeTheme() {
            preferences.themeProperty().set(preferences.themeProperty().get().other());
        }

        private void unexpected(Throwable failure) {
            dialogs.unexpected(failure);
        }
    }
}
