package stageline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import stageline.desktop.Desktop;

/// Starts Stageline.
///
/// It does not extend `javafx.application.Application`, so that it starts with JavaFX on the class path, on the module
/// path or linked into the run-time image alike.
public final class Stageline {

    private Stageline() {}

    /// Starts the desktop; `--version` prints the version, `--tour` runs the tour without a window. Anything else ends with exit code 2.
    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("Stageline " + version());
        } else if (arguments.length == 0 || Arrays.equals(arguments, new String[] {Desktop.TOUR})) {
            Desktop.start(arguments, System.out::println);
        } else {
            System.err.println("Usage: stageline [--version | --tour]");
            System.exit(2);
        }
    }

    private static String version() {
        try (InputStream stream = Objects.requireNonNull(Stageline.class.getResourceAsStream("build.properties"))) {
            Properties build = new Properties();
            build.load(stream);
            return Objects.requireNonNull(build.getProperty("version"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
