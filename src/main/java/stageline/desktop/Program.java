package stageline.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import stageline.desktop.common.Destination;
import stageline.desktop.common.NextFrame;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.Tasks;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.StartWindow;
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
    private @Nullable Visit visit;

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
        // While somebody types the password; once the form is to be seen.
        NextFrame.then(() -> tasks.later(this::await));
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
        Visit asked = visit;
        if (asked == null) {
            close(closed);
        } else {
            asked.onceNothingIsAtWork(() -> {
                // Somebody may have asked again while the import was being taken back.
                if (asked.equals(visit)) {
                    close(closed);
                }
            });
        }
    }

    /// Makes the window of the workspace that is opened next, unseen: then it is shown the sooner.
    public void await() {
        if (visit == null) {
            awaited().prepare();
        }
    }

    /// Shows a workspace; it is closed with the window.
    public void enter(Workspace opened) {
        enter(opened, Destination.BOARD);
    }

    /// Shows a workspace that others share; it is closed with the window.
    ///
    /// @param sync tells how things stand with its server
    public void enter(Workspace opened, SyncSource sync) {
        enter(opened, Optional.of(sync), Destination.BOARD);
    }

    private void enter(Workspace opened, Destination first) {
        enter(opened, Optional.empty(), first);
    }

    private void enter(Workspace opened, Optional<SyncSource> sync, Destination first) {
        Visit begun = visit == null ? awaited() : visit;
        begun.begin(opened, sync, first);
        openSearchOnceAtRest(begun, opened);
    }

    private Visit awaited() {
        Visit next = new Visit(stage, entrance.environment(), clock, preferences, tasks, this::leave);
        visit = next;
        return next;
    }

    /// Closes the window at once, and the workspace in the background.
    ///
    /// @param closed told once the workspace's files are closed
    public void close(Runnable closed) {
        savePreferences();
        Visit ended = visit;
        visit = null;
        if (ended == null) {
            closed.run();
        } else {
            ended.end(closed);
        }
        stage.hide();
    }

    /// The scene of the window.
    public Scene scene() {
        return stage.getScene();
    }

    /// Has the search index ready before somebody types, but after the board was painted, and what nobody names deleted after that.
    private void openSearchOnceAtRest(Visit begun, Workspace opened) {
        PauseTransition rest = new PauseTransition(UNTIL_AT_REST);
        rest.setOnFinished(event -> {
            if (begun.equals(visit)) {
                tasks.ask(opened::search).then(ready -> gatherContents(begun, opened)).start();
            }
        });
        rest.play();
    }

    private void gatherContents(Visit begun, Workspace opened) {
        if (begun.equals(visit)) {
            tasks.ask(opened::gatherContents)
                    .otherwise(failure ->
                            LOG.log(System.Logger.Level.WARNING, "contents that no entry names are deleted the next time", failure))
                    .start();
        }
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
}
