package stageline.desktop.common;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// The version of this program, as it was built.
public final class ProgramVersion {

    private ProgramVersion() {}

    /// Reads it.
    public static String read() {
        String place = "/stageline/build.properties";
        try (InputStream stream = Objects.requireNonNull(ProgramVersion.class.getResourceAsStream(place), place)) {
            Properties build = new Properties();
            build.load(stream);
            return Objects.requireNonNull(build.getProperty("version"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
