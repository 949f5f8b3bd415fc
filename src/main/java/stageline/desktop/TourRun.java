package stageline.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import stageline.desktop.common.Preferences;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Theme;
import stageline.desktop.start.Entrance;
import stageline.desktop.start.Places;
import stageline.desktop.start.Recents;
import stageline.desktop.tour.Tour;
import stageline.workspace.Environment;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// The tour from the making of its workspace to the end of the program.
final class TourRun {

    private static final Path PICTURES = Path.of("target", "tour");
    private static final int DEALS = 160;

    private final Consumer<String> say;
    private final CompletableFuture<Path> ended = new CompletableFuture<>();
    private final Tasks tasks = Tasks.onVirtualThreads(ended::completeExceptionally);

    /// @param say is told what is going on and where the pictures are
    TourRun(Consumer<String> say) {
        this.say = say;
    }

    /// Runs the tour and waits for its end.
    ///
    /// @throws java.util.concurrent.CompletionException if a step did not show what it should
    void run() {
        try (Ground ground = new Ground()) {
            say.accept("No window is shown: the tour draws what there is to see.");
            Platform.startup(() -> start(ground));
            Path pictures = ended.join();
            say.accept("Pictures of the tour: " + pictures.toAbsolutePath());
        } finally {
            Platform.exit();
        }
    }

    private void start(Ground ground) {
        // The window is closed before the workspace is.
        Platform.setImplicitExit(false);
        Theme.loadFonts();
        Places places = new Places(ground.folder().resolve("settings"), ground.folder());
        Entrance entrance = new Entrance(Environment.ofThisComputer(), places, new Recents(places.recents()), DEALS);
        Preferences preferences = new Preferences(Locale.ENGLISH);
        Stage stage = new Stage();
        Program program = new Program(stage, entrance, Clock.systemDefaultZone(), preferences);
        tasks.ask(() -> workspace(entrance)).then(workspace -> {
            program.enter(workspace);
            new Tour(stage, preferences, tasks, PICTURES).walk(failure -> program.close(() -> end(failure)));
        }).start();
    }

    private static Workspace workspace(Entrance entrance) throws IOException {
        entrance.makeDemo(entrance.places().demo(), Progress.UNWATCHED);
        return entrance.open(entrance.places().demo(), Entrance.DEMO_PASSWORD);
    }

    private void end(Optional<RuntimeException> failure) {
        failure.ifPresentOrElse(ended::completeExceptionally, () -> ended.complete(PICTURES));
    }

    /// The folder of the tour's workspace, which is gone afterwards.
    private record Ground(Path folder) implements AutoCloseable {

        Ground() {
            this(made());
        }

        private static Path made() {
            try {
                return Files.createTempDirectory("stageline-tour");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            try (Stream<Path> content = Files.walk(folder)) {
                List<Path> deepestFirst = content.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
