package stageline.server.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import stageline.sync.http.KeyFingerprint;

/// The key by which clients know the server, with the certificate around it. Immutable; thread-safe.
public final class ServerKey {

    private static final char[] IN_MEMORY = new char[0];

    private final PrivateKey secret;
    private final List<X509Certificate> chain;

    ServerKey(PrivateKey secret, List<X509Certificate> chain) {
        this.secret = secret;
        this.chain = List.copyOf(chain);
    }

    /// The server's own key in its data folder; made there on the first use (EC P-256, a self-signed certificate of ten years for the host
    /// names, `localhost` and `127.0.0.1`), the same one ever after. Later other host names change nothing: clients pin the key.
    ///
    /// Blocks for the second or so that the making takes.
    ///
    /// @param data   the server's data folder; created where needed
    /// @param hosts  names or IP addresses under which clients will reach the server
    /// @param random draws the password of the key's file
    /// @throws IllegalArgumentException for a host that can't stand in a certificate
    /// @throws ServerKeyException       if the stored key is damaged, or none can be made
    public static ServerKey inFolder(Path data, List<String> hosts, SecureRandom random) {
        StoredKey stored = new StoredKey(data);
        if (!stored.exists()) {
            stored.make(hosts, random);
        }
        return stored.load();
    }

    /// A key that the administrator brings.
    ///
    /// @param certificates PEM file with the server's certificate and, after it, those that lead to a root
    /// @param key          PEM file with the key as unencrypted PKCS #8
    /// @throws ServerKeyException if a file is not that, or the key is not the certificate's
    public static ServerKey ofPem(Path certificates, Path key) {
        return PemFiles.read(certificates, key);
    }

    /// The server's side of TLS with this key.
    public SSLContext tls() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", secret, IN_MEMORY, chain.toArray(Certificate[]::new));
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, IN_MEMORY);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("TLS failed", impossible);
        }
    }

    /// What clients pin.
    public KeyFingerprint fingerprint() {
        return KeyFingerprint.of(certificate().getPublicKey());
    }

    /// The certificate that clients are shown first.
    public X509Certificate certificate() {
        return chain.getFirst();
    }
}
