package stageline.ledger.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.List;
import java.util.Locale;
import stageline.ledger.LedgerException;

/// Tells apart what a file system's failures mean. The JDK has no types for a full disk or a read-only mount: there the texts of Linux,
/// macOS and Windows decide.
public final class FileFailures {

    private static final List<String> READ_ONLY = List.of("read-only file system", "operation not permitted", "write protect");

    private FileFailures() {}

    /// What a failure of the file system means.
    public static LedgerException of(Path file, IOException failure) {
        String name = file.toString();
        String text = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (failure instanceof FileSystemException special && special.getReason() != null) {
            text += " " + special.getReason().toLowerCase(Locale.ROOT);
        }
        if (text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded")) {
            return new LedgerException.DiskFull(name, failure);
        }
        if (failure instanceof AccessDeniedException || READ_ONLY.stream().anyMatch(text::contains)) {
            return new LedgerException.ReadOnly(name, failure);
        }
        if (failure instanceof NoSuchFileException) {
            return new LedgerException.FileMissing(name, failure);
        }
        return new LedgerException.InputOutput(name, failure);
    }

    static LedgerException of(Path file, ReadOnlyFileSystemException failure) {
        return new LedgerException.ReadOnly(file.toString(), failure);
    }
}
