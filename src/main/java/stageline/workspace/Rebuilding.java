package stageline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import stageline.ledger.files.FileFailures;
import stageline.ledger.files.WorkspaceLock;
import stageline.ledger.keys.WorkspaceKeys;

/// Puts the database away so that opening the workspace folds it anew from the journal, and takes it back where that fails: a journal that
/// can't be read whole must not cost what had been folded before.
final class Rebuilding {

    private static final String KEPT = WorkspaceFolder.DATABASE + ".before";

    private final WorkspaceFolder folder;
    private final Path kept;

    Rebuilding(WorkspaceFolder folder) {
        this.folder = folder;
        this.kept = folder.path().resolve(KEPT);
    }

    /// @param password nothing is put away where it is wrong
    /// @param open     opens the workspace
    Workspace run(char[] password, Environment environment, Supplier<Workspace> open) {
        try {
            try (WorkspaceLock lock = WorkspaceLock.acquire(folder.path())) {
                WorkspaceKeys.open(folder.files(environment), password);
                move(folder.databaseFile(), kept);
                Files.deleteIfExists(folder.search());
            }
            Workspace rebuilt = opened(open);
            Files.deleteIfExists(kept);
            return rebuilt;
        } catch (IOException failure) {
            throw FileFailures.of(folder.path(), failure);
        }
    }

    private Workspace opened(Supplier<Workspace> open) throws IOException {
        try {
            return open.get();
        } catch (RuntimeException failure) {
            move(kept, folder.databaseFile());
            throw failure;
        }
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
