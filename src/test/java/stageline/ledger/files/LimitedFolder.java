package stageline.ledger.files;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import stageline.ledger.LedgerException;

/// A folder on disk that a test can fill up or close to writers; what was written stays readable.
public final class LimitedFolder extends PassingFolder {

    private final AtomicReference<State> state;

    /// What becomes of writes.
    public enum State {
        /// They succeed.
        WRITABLE,
        /// There is room for the first byte of each.
        FULL,
        /// They are refused.
        READ_ONLY
    }

    /// @param state whether it can be written; shared by the folders of one disk
    public LimitedFolder(LedgerFolder folder, AtomicReference<State> state) {
        super(folder);
        this.state = state;
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
    public LedgerFile openToWrite(String name) {
        open();
        return new LimitedFile(super.openToWrite(name));
    }

    @Override
    public LedgerFile create(String name) {
        write();
        return new LimitedFile(super.create(name));
    }

    @Override
    public void rename(String from, String to) {
        open();
        super.rename(from, to);
    }

    @Override
    public void delete(String name) {
        open();
        super.delete(name);
    }

    private final class LimitedFile extends PassingFile {

        private LimitedFile(LedgerFile file) {
            super(file);
        }

        @Override
        public void write(byte[] source, int start, int length, long offset) {
            if (state.get() == State.FULL) {
                super.write(source, start, 1, offset);
            }
            LimitedFolder.this.write();
            super.write(source, start, length, offset);
        }

        @Override
        public void truncate(long size) {
            open();
            super.truncate(size);
        }
    }
}
