package stageline.ledger.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A folder on disk.
public final class DiskFolder implements LedgerFolder {

    private static final boolean WINDOWS =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    private final Path folder;

    /// @param folder need not exist yet
    public DiskFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Set<String> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (NoSuchFileException none) {
            return Set.of();
        } catch (IOException failure) {
            throw FileFailures.of(folder, failure);
        } catch (UncheckedIOException failure) {
            throw FileFailures.of(folder, Objects.requireNonNull(failure.getCause()));
        }
    }

    @Override
    public Instant written(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException failure) {
            throw FileFailures.of(file, failure);
        }
    }

    @Override
    public LedgerFile openToRead(String name) {
        return open(name, StandardOpenOption.READ);
    }

    @Override
    public LedgerFile openToWrite(String name) {
        return open(name, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public LedgerFile create(String name) {
        doing(folder, () -> Files.createDirectories(folder));
        try (LedgerFile created =
                open(name, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            created.size();
        }
        return openToWrite(name);
    }

    private LedgerFile open(String name, OpenOption... options) {
        return new DiskFile(folder.resolve(name), options);
    }

    @Override
    public void rename(String from, String to) {
        Path target = folder.resolve(to);
        doing(
                target,
                () -> Files.move(
                        folder.resolve(from),
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public void delete(String name) {
        Path file = folder.resolve(name);
        doing(file, () -> Files.deleteIfExists(file));
    }

    /// On Windows a directory can't be opened, and the file system makes renamings durable by its own journal.
    @Override
    public void force() {
        if (WINDOWS) {
            return;
        }
        doing(folder, () -> {
            try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                directory.force(true);
                return directory;
            }
        });
    }

    @Override
    public String describe() {
        return folder.toString();
    }

    private interface Action {
        Object run() throws IOException;
    }

    private static void doing(Path file, Action action) {
        try {
            action.run();
        } catch (IOException failure) {
            throw FileFailures.of(file, failure);
        } catch (ReadOnlyFileSystemException failure) {
            throw FileFailures.of(file, failure);
        }
    }
}
