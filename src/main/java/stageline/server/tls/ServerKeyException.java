package stageline.server.tls;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The server has no key to show: it can't start. The messages are for the administrator, in English.
public final class ServerKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    private ServerKeyException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /// What is wrong.
    public enum Reason {
        /// A file of the key is missing, or is not what was written. Only a backup helps; a new key would lock all clients out.
        DAMAGED,
        /// The running JDK has no `keytool`.
        NO_KEYTOOL,
        /// `keytool` failed.
        KEYTOOL_FAILED,
        /// A given PEM file holds no usable certificates or no usable key.
        PEM_UNUSABLE,
        /// The given key is not the given certificate's.
        KEY_OF_ANOTHER,
        /// The file system failed.
        INPUT_OUTPUT
    }

    /// What is wrong.
    public Reason reason() {
        return reason;
    }

    static ServerKeyException damaged(Path file, String how) {
        return new ServerKeyException(Reason.DAMAGED, file + " " + how + "; restore it from a backup, or remove its folder to start "
                + "with a new key that all clients must be invited to again", null);
    }

    static ServerKeyException noKeytool(Path expected) {
        return new ServerKeyException(Reason.NO_KEYTOOL, expected + " is missing: this Java has no keytool to make the server's key", null);
    }

    static ServerKeyException keytoolFailed(String said) {
        return new ServerKeyException(Reason.KEYTOOL_FAILED, "keytool could not make the server's key: " + said, null);
    }

    static ServerKeyException pemUnusable(Path file, String why, @Nullable Throwable cause) {
        return new ServerKeyException(Reason.PEM_UNUSABLE, file + " " + why, cause);
    }

    static ServerKeyException keyOfAnother(Path key, Path certificate) {
        return new ServerKeyException(Reason.KEY_OF_ANOTHER, key + " is not the key of the first certificate in " + certificate, null);
    }

    static ServerKeyException inputOutput(Path file, Throwable cause) {
        return new ServerKeyException(Reason.INPUT_OUTPUT, file + " can't be read or written", cause);
    }
}
