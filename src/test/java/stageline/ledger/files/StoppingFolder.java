package stageline.ledger.files;

import java.util.concurrent.atomic.AtomicLong;

/// A folder on which the program dies: at a chosen step (file made, renamed, deleted or forced, folder forced) and at every one after it.
/// What was done before stays.
public final class StoppingFolder extends PassingFolder {

    private final AtomicLong steps;

    /// The program is dead.
    public static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// @param steps how many steps are left; shared by the folders of one disk
    public StoppingFolder(LedgerFolder folder, AtomicLong steps) {
        super(folder);
        this.steps = steps;
    }

    private void step() {
        if (steps.getAndDecrement() <= 0) {
            throw new Stop();
        }
    }

    @Override
    public LedgerFile openToWrite(String name) {
        return dying(super.openToWrite(name));
    }

    @Override
    public LedgerFile create(String name) {
        step();
        return dying(super.create(name));
    }

    private LedgerFile dying(LedgerFile file) {
        return new PassingFile(file) {
            @Override
            public void force() {
                step();
                super.force();
            }
        };
    }

    @Override
    public void rename(String from, String to) {
        step();
        super.rename(from, to);
    }

    @Override
    public void delete(String name) {
        step();
        super.delete(name);
    }

    @Override
    public void force() {
        step();
        super.force();
    }
}
