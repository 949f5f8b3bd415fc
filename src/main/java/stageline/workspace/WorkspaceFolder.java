package stageline.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import stageline.ledger.files.FileFailures;
import stageline.ledger.files.LedgerFolder;
import stageline.ledger.keys.WorkspaceKeys;

/// Where the files of a workspace lie in its folder.
///
/// @param path the folder
public record WorkspaceFolder(Path path) {

    static final String JOURNAL = "journal";
    static final String CONTENTS = "contents";
    static final String DATABASE = "workspace";
    static final String DATABASE_FILE = DATABASE + ".mv.db";
    static final String SEARCH = "search.idx";
    static final String VERIFIED = "verified.properties";
    /// How the folders are called in which is kept what was set aside; a number follows.
    static final String SET_ASIDE = "set-aside-";

    /// How the folders of services that copy files behind a program's back are called.
    private static final List<String> FILE_SYNC = List.of("dropbox", "onedrive", "google drive", "googledrive", "icloud", "nextcloud",
            "owncloud");

    /// The folder of a workspace that is there.
    ///
    /// @throws WorkspaceException with `NONE_THERE`
    static WorkspaceFolder ofWorkspace(Path path) {
        WorkspaceFolder folder = new WorkspaceFolder(path);
        if (!folder.holdsWorkspace()) {
            throw new WorkspaceException(WorkspaceException.Reason.NONE_THERE, path.toString());
        }
        return folder;
    }

    /// Whether there is a workspace in it.
    public boolean holdsWorkspace() {
        return Files.isRegularFile(path.resolve(WorkspaceKeys.FILE));
    }

    /// The part of the path that looks like the folder of a file-sync service. Such services copy files while they are being written, and
    /// bring older ones back: a workspace does not belong there.
    public Optional<String> fileSyncService() {
        for (Path part : path.toAbsolutePath()) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            if (FILE_SYNC.stream().anyMatch(name::startsWith)) {
                return Optional.of(part.toString());
            }
        }
        return Optional.empty();
    }

    LedgerFolder files(Environment environment) {
        return environment.folders().apply(path);
    }

    LedgerFolder journal(Environment environment) {
        return environment.folders().apply(path.resolve(JOURNAL));
    }

    LedgerFolder contents(Environment environment) {
        return environment.folders().apply(path.resolve(CONTENTS));
    }

    /// Whether something was set aside here, with what belonged to it.
    boolean keepsAside() {
        try (DirectoryStream<Path> kept = Files.newDirectoryStream(path, SET_ASIDE + "*")) {
            return kept.iterator().hasNext();
        } catch (IOException failure) {
            throw FileFailures.of(path, failure);
        }
    }

    /// The database's path without the ending that the database adds.
    Path database() {
        return path.resolve(DATABASE);
    }

    Path databaseFile() {
        return path.resolve(DATABASE_FILE);
    }

    Path search() {
        return path.resolve(SEARCH);
    }

    /// Where it is kept when the ledger was last verified.
    Path verified() {
        return path.resolve(VERIFIED);
    }
}
