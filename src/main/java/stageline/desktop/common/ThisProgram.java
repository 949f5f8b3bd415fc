package stageline.desktop.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The program that runs.
public final class ThisProgram {

    private ThisProgram() {}

    /// Its version, as it was built.
    public static String version() {
        try (InputStream stream = Objects.requireNonNull(ThisProgram.class.getResourceAsStream("/stageline/build.properties"))) {
            Properties build = new Properties();
            build.load(stream);
            return Objects.requireNonNull(build.getProperty("version"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
