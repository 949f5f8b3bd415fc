package stageline.desktop.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// The operating system's own window for files.
final class FolderWindow {

    private FolderWindow() {}

    /// Shows a folder in it.
    ///
    /// @return whether the system took it; not where it has no such window
    static boolean open(Path folder) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String opener = system.startsWith("windows") ? "explorer" : system.startsWith("mac") ? "open" : "xdg-open";
        try {
            new ProcessBuilder(opener, folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
