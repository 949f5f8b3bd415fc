package stageline.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the two PEM files that an administrator brings.
final class PemFiles {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----\\s+([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    private PemFiles() {}

    static ServerKey read(Path certificates, Path key) {
        List<X509Certificate> chain = chain(certificates);
        PublicKey publicKey = chain.getFirst().getPublicKey();
        PrivateKey secret = secret(key, publicKey.getAlgorithm());
        if (!belong(secret, publicKey)) {
            throw ServerKeyException.keyOfAnother(key, certificates);
        }
        return new ServerKey(secret, chain);
    }

    private static List<X509Certificate> chain(Path file) {
        try {
            List<X509Certificate> chain = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(bytes(file))).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (chain.isEmpty()) {
                throw ServerKeyException.pemUnusable(file, "holds no certificate", null);
            }
            return chain;
        } catch (CertificateException malformed) {
            throw ServerKeyException.pemUnusable(file, "holds no readable certificates", malformed);
        }
    }

    private static PrivateKey secret(Path file, String algorithm) {
        Matcher key = KEY.matcher(new String(bytes(file), StandardCharsets.US_ASCII));
        if (!key.find()) {
            throw ServerKeyException.pemUnusable(
                    file, "holds no unencrypted PKCS #8 key; convert it with: openssl pkcs8 -topk8 -nocrypt", null);
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            throw ServerKeyException.pemUnusable(file, "holds no " + algorithm + " key, which the certificate asks for", malformed);
        }
    }

    /// Whether what the one signs the other verifies.
    private static boolean belong(PrivateKey secret, PublicKey publicKey) {
        String algorithm = switch (publicKey.getAlgorithm()) {
            case "EC" -> "SHA256withECDSA";
            case "RSA" -> "SHA256withRSA";
            default -> publicKey.getAlgorithm();
        };
        byte[] message = "the same key".getBytes(StandardCharsets.US_ASCII);
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(secret);
            signature.update(message);
            byte[] signed = signature.sign();
            signature.initVerify(publicKey);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException different) {
            return false;
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw ServerKeyException.inputOutput(file, unreadable);
        }
    }
}
