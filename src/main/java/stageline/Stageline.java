package stageline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Starts Stageline.
///
/// It does not extend `javafx.application.Application`, so that it starts with JavaFX on the class path, on the module
/// path or linked into the run-time image alike.
public final class Stageline {

    private Stageline() {}

    /// Prints the version for `--version`, otherwise how to ask for it; anything but `--version` ends with exit code 2.
    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            System.out.println("Stageline " + version());
        } else {
            System.err.println("Usage: stageline --version");
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
