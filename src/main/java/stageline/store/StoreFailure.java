package stageline.store;

/// A statement failed: the disk is full, the file is damaged, the database was closed under it. What was to be written was
/// rolled back; nothing is lost, for the journal has it.
public final class StoreFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
