package stageline.desktop.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The workspaces that were opened on this computer, the latest first: a file with a line for each. Every call blocks.
public final class Recents {

    private static final int MOST = 8;
    private static final String BETWEEN = "\t";

    private final Path file;

    /// One of them.
    ///
    /// @param path where it lies
    /// @param name what it was called when it was opened
    public record Recent(Path path, String name) {}

    /// What is kept in a file, which need not be there yet.
    public Recents(Path file) {
        this.file = file;
    }

    /// All of them.
    ///
    /// @throws IOException if the file is there and can't be read
    public List<Recent> all() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream().flatMap(line -> read(line).stream()).toList();
    }

    /// Puts one in front.
    ///
    /// @throws IOException if the file can't be written
    public void opened(Recent workspace) throws IOException {
        List<Recent> kept = new ArrayList<>(all());
        kept.removeIf(other -> other.path().equals(workspace.path()));
        kept.addFirst(workspace);
        write(kept.subList(0, Math.min(kept.size(), MOST)));
    }

    /// Takes one out; the workspace stays as it is.
    ///
    /// @throws IOException if the file can't be written
    public void forget(Path path) throws IOException {
        write(all().stream().filter(other -> !other.path().equals(path)).toList());
    }

    private void write(List<Recent> workspaces) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, workspaces.stream()
                .map(workspace -> workspace.path() + BETWEEN + workspace.name().replaceAll("\\s+", " "))
                .toList(), StandardCharsets.UTF_8);
    }

    private static Optional<Recent> read(String line) {
        int end = line.indexOf(BETWEEN);
        if (end < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Recent(Path.of(line.substring(0, end)), line.substring(end + 1)));
        } catch (InvalidPathException notAPathHere) {
            return Optional.empty();
        }
    }
}
