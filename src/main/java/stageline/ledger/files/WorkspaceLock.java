package stageline.ledger.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import stageline.ledger.LedgerException;

/// Keeps a second program, and a second opening in this one, out of a workspace's folder. The operating system gives the lock back when
/// the program ends, however it ends.
public final class WorkspaceLock implements AutoCloseable {

    /// Name of the lock file; it stays empty.
    public static final String FILE = "workspace.lock";

    /// Folders held by this program. On POSIX systems closing *any* handle of a locked file gives up the lock for the whole process, so a
    /// second attempt must be turned away before it touches the file. The lock belongs to the process, and so does this set.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private WorkspaceLock(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /// Takes the lock of an existing folder, at once or not at all.
    ///
    /// @throws LedgerException.Locked   if it is taken
    /// @throws LedgerException.ReadOnly if the folder can't be written
    /// @throws LedgerException.OfFile   for other failures of the file system
    public static WorkspaceLock acquire(Path folder) {
        Path file = folder.resolve(FILE);
        Path real;
        try {
            real = folder.toRealPath();
        } catch (IOException failure) {
            throw FileFailures.of(folder, failure);
        }
        if (!HELD_HERE.add(real)) {
            throw new LedgerException.Locked(folder.toString());
        }
        boolean held = false;
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    held = true;
                    return new WorkspaceLock(real, channel, lock);
                }
            } finally {
                if (!held) {
                    channel.close();
                }
            }
            throw new LedgerException.Locked(folder.toString());
        } catch (OverlappingFileLockException byAnotherClassLoader) {
            throw new LedgerException.Locked(folder.toString());
        } catch (IOException failure) {
            throw FileFailures.of(file, failure);
        } catch (ReadOnlyFileSystemException failure) {
            throw FileFailures.of(file, failure);
        } finally {
            if (!held) {
                HELD_HERE.remove(real);
            }
        }
    }


    /// Gives the lock back; closing again does nothing.
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            lock.release();
            channel.close();
        } catch (IOException failure) {
            throw FileFailures.of(folder.resolve(FILE), failure);
        } finally {
            HELD_HERE.remove(folder);
        }
    }
}
