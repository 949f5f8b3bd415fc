package stageline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import stageline.desktop.Desktop;
import stageline.tools.Rehearsal;
import stageline.tools.Terminal;
import stageline.tools.Tools;

/// Starts Stageline.
///
/// It does not extend `javafx.application.Application`, so that it starts with JavaFX on the class path, on the module
/// path or linked into the run-time image alike.
public final class Stageline {

    /// The database library greets, the search library advises and the HTTP library says what it listens on on these logs; people who run
    /// a command want its answer alone.
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("org.jooq"),
            Logger.getLogger("org.apache.lucene.internal.vectorization"),
            Logger.getLogger("io.helidon"));

    private Stageline() {}

    /// Starts the desktop where nothing (or `--tour`, which needs no window, and tries a server as well) is said; else runs the command
    /// that the arguments name, and ends with its exit code where that is not 0.
    public static void main(String[] arguments) {
        TALKATIVE.forEach(log -> log.setLevel(Level.SEVERE));
        boolean tour = Arrays.equals(arguments, new String[] {Desktop.TOUR});
        if (tour || arguments.length == 0) {
            Desktop.start(arguments, System.out::println);
            if (tour) {
                Rehearsal.run(version());
            }
            return;
        }
        int exitCode = Tools.run(Terminal.ofThisProcess(), version(), arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static String version() {
        try (InputStream stream = Objects.requireNonNull(Stageline.class.getResourceAsStream("build.properties"))) {
            Properties build = new Properties();
            build.load(stream);
            return Objects.requireNonNull(build.getProperty("version"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
