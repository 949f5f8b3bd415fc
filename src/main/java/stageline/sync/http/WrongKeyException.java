package stageline.sync.http;

import java.security.cert.CertificateException;

/// The server that answered has another key than the pinned one.
public final class WrongKeyException extends CertificateException {

    private static final long serialVersionUID = 1L;

    WrongKeyException(KeyFingerprint pinned, KeyFingerprint met) {
        super("the server's key is " + met + " instead of " + pinned);
    }
}
