package stageline.ledger.files;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import stageline.ledger.LedgerException;

/// A folder on disk that a test can fill up or close to writers; what was written stays readable.
///
/// @param folder the folder
/// @param state  whether it can be written; shared by the folders of one disk
public record LimitedFolder(LedgerFolder folder, AtomicReference<State> state) implements LedgerFolder {

    /// What becomes of writes.
    public enum State {
        /// They succeed.
        WRITABLE,
        /// There is room for the first byte of each.
        FULL,
        /// They are refused.
        READ_ONLY
    }

    private void write() {
        switch (state.get()) {
            case WRITABLE -> {}
            case FULL -> throw new LedgerException.DiskFull(describe(), new IOException("no space left on device"));
            case READ_ONLY -> throw new LedgerException.ReadOnly(describe(), new IOException("read-only file system"));
        }
    }

    private void open() {
        if (state.get() == State.READ_ONLY) {
            write();
        }
    }

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
        open();
        return new LimitedFile(folder.openToWrite(name));
    }

    @Override
    public LedgerFile create(String name) {
        write();
        return new LimitedFile(folder.create(name));
    }

    @Override
    public void rename(String from, String to) {
        open();
        folder.rename(from, to);
    }

    @Override
    public void delete(String name) {
        open();
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

    private final class LimitedFile implements LedgerFile {

        private final LedgerFile file;

        private LimitedFile(LedgerFile file) {
            this.file = file;
        }

        @Override
        public int read(byte[] target, int start, int length, long offset) {
            return file.read(target, start, length, offset);
        }

        @Override
        public void write(byte[] source, int start, int length, long offset) {
            if (state.get() == State.FULL) {
                file.write(source, start, 1, offset);
            }
            LimitedFolder.this.write();
            file.write(source, start, length, offset);
        }

        @Override
        public void force() {
            file.force();
        }

        @Override
        public void truncate(long size) {
            open();
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
