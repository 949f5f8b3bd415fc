package stageline.ledger.files;

import java.util.Set;

/// A folder that lets a test hold up, or fail, each force of a file before anything is forced.
///
/// @param folder the folder
/// @param before runs before each, on the thread that forces
public record WatchedFolder(LedgerFolder folder, Runnable before) implements LedgerFolder {

    @Override
    public Set<String> list() {
        return folder.list();
    }

    @Override
    public LedgerFile openToRead(String name) {
        return folder.openToRead(name);
    }

    @Override
    public LedgerFile openToWrite(String name) {
        return new WatchedFile(folder.openToWrite(name));
    }

    @Override
    public LedgerFile create(String name) {
        return new WatchedFile(folder.create(name));
    }

    @Override
    public void rename(String from, String to) {
        folder.rename(from, to);
    }

    @Override
    public void delete(String name) {
        folder.delete(name);
    }

    @Override
    public void force() {
        folder.force();
    }

    @Override
    public String describe() {
        return folder.describe();
    }

    private final class WatchedFile implements LedgerFile {

        private final LedgerFile file;

        private WatchedFile(LedgerFile file) {
            this.file = file;
        }

        @Override
        public int read(byte[] target, int start, int length, long offset) {
            return file.read(target, start, length, offset);
        }

        @Override
        public void write(byte[] source, int start, int length, long offset) {
            file.write(source, start, length, offset);
        }

        @Override
        public void force() {
            before.run();
            file.force();
        }

        @Override
        public void truncate(long size) {
            file.truncate(size);
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public void close() {
            file.close();
        }
    }
}
