package stageline.desktop.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import stageline.desktop.common.ProgramVersion;

/// What the program is made of.
///
/// @param version its version
/// @param parts   the libraries and fonts in it, each with its licence
record About(String version, List<Part> parts) {

    About {
        parts = List.copyOf(parts);
    }

    /// A library or a font.
    record Part(String name, String licence) {}

    /// Read from what was built.
    static About program() {
        Properties licences = properties("/stageline/desktop/settings/licences.properties");
        List<Part> parts = licences.stringPropertyNames().stream().sorted()
                .map(name -> new Part(name.replace('_', ' '), Objects.requireNonNull(licences.getProperty(name))))
                .toList();
        return new About(ProgramVersion.read(), parts);
    }

    private static Properties properties(String place) {
        try (InputStream stream = Objects.requireNonNull(About.class.getResourceAsStream(place), place)) {
            Properties read = new Properties();
            read.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
