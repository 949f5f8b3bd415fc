package stageline.desktop.start;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Where things lie on this computer unless somebody says otherwise, as its operating system wants it.
///
/// @param settings   how this person wants the program to look, and which workspaces they opened
/// @param workspaces where new workspaces are proposed
public record Places(Path settings, Path workspaces) {

    private static final String PROGRAM = "Stageline";

    /// The places on an operating system.
    ///
    /// @param system   its name, as the `os.name` property has it
    /// @param home     the person's home folder
    /// @param variable reads an environment variable; empty where it is not set
    public static Places on(String system, Path home, Function<String, Optional<String>> variable) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            Path roaming = folder(variable, "APPDATA", home.resolve("AppData/Roaming"));
            Path local = folder(variable, "LOCALAPPDATA", home.resolve("AppData/Local"));
            return new Places(roaming.resolve(PROGRAM), local.resolve(PROGRAM).resolve("Workspaces"));
        }
        if (name.startsWith("mac")) {
            Path support = home.resolve("Library/Application Support").resolve(PROGRAM);
            return new Places(support, support.resolve("Workspaces"));
        }
        Path settings = folder(variable, "XDG_CONFIG_HOME", home.resolve(".config"));
        Path data = folder(variable, "XDG_DATA_HOME", home.resolve(".local/share"));
        String program = PROGRAM.toLowerCase(Locale.ROOT);
        return new Places(settings.resolve(program), data.resolve(program));
    }

    private static Path folder(Function<String, Optional<String>> variable, String name, Path otherwise) {
        return variable.apply(name).filter(text -> !text.isBlank()).map(Path::of).filter(Path::isAbsolute).orElse(otherwise);
    }

    /// The file of preferences.
    public Path preferences() {
        return settings.resolve("desktop.properties");
    }

    /// The file of workspaces that were opened.
    public Path recents() {
        return settings.resolve("workspaces.txt");
    }

    /// Where a workspace of that name is proposed to lie.
    public Path proposed(String name) {
        String folder = name.strip().replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|.]+", " ").strip();
        return workspaces.resolve(folder.isEmpty() ? PROGRAM : folder);
    }

    /// Where the demo lies.
    public Path demo() {
        return workspaces.resolve("Demo");
    }
}
