package stageline.bench.desktop;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import stageline.desktop.Program;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Theme;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.Places;
import stageline.desktop.start.Recents;
import stageline.sales.record.EntityRef;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;

/// Somebody's board in a window on the headless platform, which runs at sixty frames a second.
public final class OpenBoard implements AutoCloseable {

    private static final String COLUMN = "#column-prospected";
    private static final long PATIENCE_SECONDS = 60;

    private final Stage stage;
    private final Program program;

    private OpenBoard(Stage stage, Program program) {
        this.stage = stage;
        this.program = program;
    }

    /// Shows a workspace's board; the workspace is closed with it. Once in a process.
    ///
    /// @param settings a folder for what the program remembers
    public static OpenBoard of(Workspace workspace, Path settings) throws Exception {
        CompletableFuture<OpenBoard> shown = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Theme.loadFonts();
            Places places = new Places(settings, settings);
            Entrance entrance = new Entrance(Environment.ofThisComputer(), places, new Recents(places.recents()), 0);
            Stage stage = new Stage();
            Program program = new Program(stage, entrance, Clock.systemDefaultZone(), new Preferences(Locale.ENGLISH));
            program.enter(workspace);
            shown.complete(new OpenBoard(stage, program));
        });
        return shown.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /// Waits until a prospected deal was painted: until the second frame in which its column has it.
    public void awaitPainted(EntityRef deal) throws InterruptedException {
        await(scene -> scene.lookup(COLUMN) instanceof ListView<?> column && column.getItems().contains(deal));
    }

    /// Presses keys, and lets go of them.
    void keys(KeyCode... keys) {
        Platform.runLater(() -> {
            Robot robot = new Robot();
            Stream.of(keys).forEach(robot::keyPress);
            Stream.of(keys).forEach(robot::keyRelease);
        });
    }

    /// Does something with what the window shows, and waits until it is done.
    void does(Consumer<Scene> act) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            act.accept(stage.getScene());
            done.countDown();
        });
        done.await();
    }

    /// Waits until something was painted: until the second frame in which it is there.
    void await(Predicate<Scene> shown) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames = shown.test(stage.getScene()) ? frames + 1 : 0;
                if (frames == 2) {
                    stop();
                    painted.countDown();
                }
            }
        }.start());
        if (!painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it was not painted");
        }
    }

    @Override
    public void close() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        Platform.runLater(() -> program.close(closed::countDown));
        closed.await();
    }
}
