package stageline.ledger.files;

import java.time.Instant;
import java.util.Set;

/// A folder that passes everything on to another, so that a test's folder says only what it does otherwise.
class PassingFolder implements LedgerFolder {

    private final LedgerFolder folder;

    PassingFolder(LedgerFolder folder) {
        this.folder = folder;
    }

    @Override
    public Set<String> list() {
        return folder.list();
    }

    @Override
    public Instant written(String name) {
        return folder.written(name);
    }

    @Override
    public LedgerFile openToRead(String name) {
        return folder.openToRead(name);
    }

    @Override
    public LedgerFile openToWrite(String name) {
        return folder.openToWrite(name);
    }

    @Override
    public LedgerFile create(String name) {
        return folder.create(name);
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

    /// A file that passes everything on to another.
    static class PassingFile implements LedgerFile {

        private final LedgerFile file;

        PassingFile(LedgerFile file) {
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
