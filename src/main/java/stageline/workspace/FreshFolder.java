package stageline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import stageline.ledger.files.FileFailures;

/// Makes a folder whole or not at all: it is filled beside its place and moved there once it is ready.
final class FreshFolder {

    private FreshFolder() {}

    /// Makes a folder.
    ///
    /// @param path a folder that does not exist or is empty
    /// @param fill puts everything into the folder it is given
    /// @throws WorkspaceException               with `OCCUPIED` if something is there
    /// @throws stageline.ledger.LedgerException if the file system fails
    static void make(Path path, Consumer<Path> fill) {
        Path place = path.toAbsolutePath();
        Path work = place.resolveSibling(place.getFileName() + ".new");
        try {
            requireEmpty(place);
            Files.createDirectories(place.getParent());
            delete(work);
            Files.createDirectories(work);
            fill.accept(work);
            Files.deleteIfExists(place);
            Files.move(work, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw FileFailures.of(place, failure);
        }
    }

    /// @throws WorkspaceException with `OCCUPIED` if something is there
    static void requireEmpty(Path place) throws IOException {
        if (Files.exists(place) && !Files.isDirectory(place)) {
            throw new WorkspaceException(WorkspaceException.Reason.OCCUPIED, place + " is a file");
        }
        if (Files.isDirectory(place)) {
            try (Stream<Path> content = Files.list(place)) {
                if (content.findAny().isPresent()) {
                    throw new WorkspaceException(WorkspaceException.Reason.OCCUPIED, place + " is not empty");
                }
            }
        }
    }

    /// Deletes a folder with all that is in it; an earlier attempt may have been stopped in the middle.
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> content = Files.walk(folder)) {
                for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
