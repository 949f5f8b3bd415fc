package stageline.server.store;

import org.jspecify.annotations.Nullable;

/// The database failed, or is not one of this program. What was being done has not happened, or may have where the database died over it:
/// it can be asked for again.
public final class ServerStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
