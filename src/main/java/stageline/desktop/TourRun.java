package stageline.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
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
    /// How far the tour looks back; the demo begins a year before that.
    private static final Period BACK = Period.ofDays(120);
    private static final String EXPORT = """
            Record ID,Deal Name,Deal Stage,Pipeline,Amount,Currency,Close Date,Deal owner,Associated Company,Forecast category
            9001,ES Clínicas Miralba Teledermatology pilot,Qualified To Buy,Sales,18000,EUR,2027-04-03,Jordi López,\
            Clínicas Miralba,Best case
            9002,FR Laboratoires Verne Beauty expert with AI,Presentation Scheduled,Sales,60000,EUR,2027-05-12,Jordi López,\
            Laboratoires Verne,
            9003,PT Hospitais do Tejo Triage,Appointment Scheduled,Sales,12000,EUR,2027-06-30,Elena Sanz,Hospitais do Tejo,Pipeline
            9004,DE Rheinwald Pharma GPPGA calculator,Contract Sent,Sales,85000,EUR,2027-02-15,Elena Sanz,Rheinwald Pharma,Commit
            9005,IE St Brigid Hospitals Screening,Closed Won,Sales,41000,EUR,2026-09-01,Jordi López,St Brigid Hospitals,
            9006,ES Mutua Levantina Member app,Closed Lost,Sales,30000,EUR,2026-08-20,Elena Sanz,Mutua Levantina,
            """;

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
        Clock clock = Clock.system(ZoneId.systemDefault());
        LocalDate past = LocalDate.now(clock).minus(BACK);
        Program program = new Program(stage, entrance, clock, preferences);
        tasks.ask(() -> workspace(entrance)).then(workspace -> {
            program.enter(workspace);
            new Tour(stage, preferences, tasks, PICTURES, ground.export(), past).walk(failure -> program.close(() -> end(failure)));
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
            try {
                Files.writeString(export(), EXPORT);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        private static Path made() {
            try {
                return Files.createTempDirectory("stageline-tour");
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /// What somebody who comes from another program has at hand.
        Path export() {
            return folder.resolve("hubspot-deals.csv");
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
