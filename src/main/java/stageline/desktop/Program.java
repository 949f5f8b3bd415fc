package stageline.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Person;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.intake.ImportRun;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.OpeningNotice;
import stageline.desktop.start.StartWindow;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;

/// The program in one toolkit window: from the ways into a workspace to the board, until the window is closed. Belongs to the FX thread.
public final class Program {

    private static final System.Logger LOG = System.getLogger(Program.class.getName());

    private static final Duration UNTIL_AT_REST = Duration.seconds(2);

    private final Stage stage;
    private final Entrance entrance;
    private final Clock clock;
    private final Preferences preferences;
    private final Tasks tasks = Tasks.onVirtualThreads(Program::log);
    private @Nullable Workspace workspace;
    private @Nullable DesktopWindow window;
    private @Nullable Furnisher furnisher;

    /// A program that shows nothing yet.
    public Program(Stage stage, Entrance entrance, Clock clock, Preferences preferences) {
        this.stage = stage;
        this.entrance = entrance;
        this.clock = clock;
        this.preferences = preferences;
    }

    /// Shows the ways into a workspace.
    public void start() {
        stage.setOnCloseRequest(event -> {
            event.consume();
            end(() -> {});
        });
        showStart();
    }

    private void showStart() {
        new StartWindow(stage, entrance, preferences, this::enter).show();
    }

    /// Closes the workspace and shows the ways into one.
    private void leave() {
        end(() -> {
            stage.setScene(null);
            showStart();
        });
    }

    /// Closes as [#close(Runnable)] does, unless an import is at work and somebody wants it to go on.
    private void end(Runnable closed) {
        Furnisher asked = furnisher;
        if (asked == null) {
            close(closed);
        } else {
            asked.onceNothingIsAtWork(() -> {
                // Somebody may have asked again while the import was being taken back.
                if (asked.equals(furnisher)) {
                    close(closed);
                }
            });
        }
    }

    /// Shows a workspace; it is closed with the window.
    public void enter(Workspace opened) {
        enter(opened, Destination.BOARD);
    }

    private void enter(Workspace opened, Destination first) {
        workspace = opened;
        tasks.ask(() -> self(opened)).then(person -> {
            show(opened, person);
            if (window != null && first != Destination.BOARD) {
                window.go(first);
            }
        }).start();
    }

    /// Closes the window at once, and the workspace in the background.
    ///
    /// @param closed told once the workspace's files are closed
    public void close(Runnable closed) {
        if (window != null) {
            window.close();
            window = null;
            furnisher = null;
        }
        savePreferences();
        Workspace open = workspace;
        workspace = null;
        if (open != null) {
            // Not a virtual thread: the program must not end before the files are closed.
            Thread.ofPlatform().name("close").start(() -> {
                open.close();
                tasks.later(closed);
            });
        } else {
            closed.run();
        }
        stage.hide();
    }

    /// The scene of the window.
    public Scene scene() {
        return stage.getScene();
    }

    private void show(Workspace opened, Person person) {
        // Another scene: styles and keys of the first start end with it.
        stage.setScene(null);
        Furnisher furnishing = new Furnisher(opened, entrance.environment(), new ImportRun(opened, tasks), this::leave);
        DesktopWindow shown = new DesktopWindow(stage, new WorkspaceDoor(opened), person, clock, preferences, furnishing::furnish);
        furnisher = furnishing;
        window = shown;
        shown.show();
        furnishing.say();
        openSearchOnceAtRest(opened);
    }

    /// Has the search index ready before somebody types, but after the board was painted.
    private void openSearchOnceAtRest(Workspace opened) {
        PauseTransition rest = new PauseTransition(UNTIL_AT_REST);
        rest.setOnFinished(event -> {
            if (opened.equals(workspace)) {
                tasks.ask(opened::search).start();
            }
        });
        rest.play();
    }

    private static Person self(Workspace workspace) {
        return workspace.records().people().stream()
                .filter(line -> line.id().equals(workspace.identity().person()))
                .map(line -> new Person(line.id(), line.name()))
                .findFirst()
                .orElseGet(() -> new Person(workspace.identity().person(), ""));
    }

    private void savePreferences() {
        Path file = entrance.places().preferences();
        try {
            preferences.save(file);
        } catch (IOException failure) {
            log(failure);
        }
    }

    private static void log(Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "unexpected failure", failure);
    }

    /// Fills the frame, anew for each language, and says once what was mended when the workspace was opened.
    private static final class Furnisher {

        private final Workspace workspace;
        private final Environment environment;
        private final ImportRun imports;
        private final Runnable leave;
        private Optional<Frame> frame = Optional.empty();

        Furnisher(Workspace workspace, Environment environment, ImportRun imports, Runnable leave) {
            this.workspace = workspace;
            this.environment = environment;
            this.imports = imports;
            this.leave = leave;
        }

        Features furnish(Frame lent) {
            frame = Optional.of(lent);
            return new WorkspaceFeatures(lent, workspace, environment, imports, leave);
        }

        /// Asks before an import is stopped, and waits until what it did is taken back.
        void onceNothingIsAtWork(Runnable act) {
            if (!imports.going() || frame.isEmpty()) {
                act.run();
                return;
            }
            Frame lent = frame.get();
            Texts texts = lent.texts();
            lent.dialogs().ask(
                    new Dialogs.Question(
                            texts.get("import.leave.title"),
                            texts.get("import.leave.words"),
                            texts.get("import.leave.act"),
                            texts.get("import.leave.back"),
                            true),
                    () -> {
                        lent.navigation().go(Destination.IMPORT);
                        imports.stop(act);
                    });
        }

        void say() {
            frame.ifPresent(lent -> {
                Formats formats = lent.formats();
                Consumer<String> say = lent.notices()::say;
                OpeningNotice.of(workspace.report(), lent.texts(), formats).ifPresent(say);
            });
        }
    }
}
