package stageline.ledger.files;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;

/// A folder of files that outlive a crash. Names are plain file names, without separators. Every method throws a
/// [stageline.ledger.LedgerException] of the file system's kind (`DISK_FULL`, `READ_ONLY`, `FILE_MISSING`, `INPUT_OUTPUT`) where it fails.
/// Implementations are thread-safe.
public interface LedgerFolder {

    /// The names of the files in it; empty if the folder does not exist.
    Set<String> list();

    /// When a file was written last, by the clock of the file system.
    Instant written(String name);

    /// Opens an existing file for reading.
    LedgerFile openToRead(String name);

    /// Opens an existing file for reading and writing.
    LedgerFile openToWrite(String name);

    /// Creates the file, empty (an older one of that name is emptied), for reading and writing; creates the folder where needed.
    LedgerFile create(String name);

    /// Renames a file, replacing an older one of the new name in one step; the new name is durable after [#force()].
    void rename(String from, String to);

    /// Deletes a file, if it exists.
    void delete(String name);

    /// Makes creations, renamings and deletions durable.
    void force();

    /// Replaces a small file as a whole: after a crash at any moment either the old or the new content stands there.
    default void replace(String name, byte[] content) {
        String temporary = name + ".tmp";
        try (LedgerFile file = create(temporary)) {
            file.write(content, 0, content.length, 0);
            file.force();
        }
        rename(temporary, name);
        force();
    }

    /// The whole content of a small file.
    default byte[] read(String name) {
        try (LedgerFile file = openToRead(name)) {
            byte[] content = new byte[Math.toIntExact(file.size())];
            int count = file.read(content, 0, content.length, 0);
            return count == content.length ? content : Arrays.copyOf(content, count);
        }
    }

    /// How people know this folder: a path.
    String describe();
}
