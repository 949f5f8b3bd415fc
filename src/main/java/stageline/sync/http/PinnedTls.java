package stageline.sync.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/// Whom a client trusts.
public final class PinnedTls {

    private PinnedTls() {}

    /// Trusts exactly the server that holds the pinned key, whatever its certificate says of names and dates. Any other server's handshake
    /// fails with a [WrongKeyException] as its cause.
    public static SSLContext trusting(KeyFingerprint pinned) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new OnlyThePinned(pinned)}, null);
            return context;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("TLS failed", impossible);
        }
    }

    /// Trusts whom the system trusts. Who connects must ask for the check of the host name, as the JDK's HTTP client does.
    public static SSLContext ofTheSystem() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("TLS failed", impossible);
        }
    }

    /// The extended kind, because the JDK adds its own check of the host name to the plain kind. That the server holds the key which its
    /// certificate names is proven by the handshake itself.
    private static final class OnlyThePinned extends X509ExtendedTrustManager {

        private final KeyFingerprint pinned;

        OnlyThePinned(KeyFingerprint pinned) {
            this.pinned = pinned;
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
            KeyFingerprint met = KeyFingerprint.of(chain[0].getPublicKey());
            if (!met.equals(pinned)) {
                throw new WrongKeyException(pinned, met);
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authentication, Socket socket) throws CertificateException {
            checkServerTrusted(chain, authentication);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authentication, SSLEngine engine) throws CertificateException {
            checkServerTrusted(chain, authentication);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
            throw new CertificateException("trusts servers only");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authentication, Socket socket) throws CertificateException {
            checkClientTrusted(chain, authentication);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authentication, SSLEngine engine) throws CertificateException {
            checkClientTrusted(chain, authentication);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
