package stageline.ledger.files;

/// A folder that lets a test hold up, or fail, each force of a file before anything is forced.
public final class WatchedFolder extends PassingFolder {

    private final Runnable before;

    /// @param before runs before each, on the thread that forces
    public WatchedFolder(LedgerFolder folder, Runnable before) {
        super(folder);
        this.before = before;
    }

    @Override
    public LedgerFile openToWrite(String name) {
        return new WatchedFile(super.openToWrite(name));
    }

    @Override
    public LedgerFile create(String name) {
        return new WatchedFile(super.create(name));
    }

    private final class WatchedFile extends PassingFile {

        private WatchedFile(LedgerFile file) {
            super(file);
        }

        @Override
        public void force() {
            before.run();
            super.force();
        }
    }
}
