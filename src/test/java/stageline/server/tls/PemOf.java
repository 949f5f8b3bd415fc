package stageline.server.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;

/// A stored key written as an administrator would bring it.
record PemOf(Path certificate, Path key) {

    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] {'\n'});

    static PemOf stored(Path data) {
        Path folder = data.resolve(StoredKey.FOLDER);
        try (InputStream file = Files.newInputStream(folder.resolve(StoredKey.KEY))) {
            char[] password = Files.readString(folder.resolve(StoredKey.PASSWORD)).toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            return new PemOf(
                    write(data.resolve("certificate.pem"), "CERTIFICATE", store.getCertificate(Keytool.ALIAS).getEncoded()),
                    write(data.resolve("key.pem"), "PRIVATE KEY", store.getKey(Keytool.ALIAS, password).getEncoded()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Path write(Path file, String what, byte[] content) throws IOException {
        String text = "-----BEGIN " + what + "-----\n" + BASE64.encodeToString(content) + "\n-----END " + what + "-----\n";
        return Files.writeString(file, text, StandardCharsets.US_ASCII);
    }
}
