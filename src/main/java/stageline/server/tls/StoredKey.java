package stageline.server.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import stageline.ledger.LedgerException;
import stageline.ledger.files.DiskFolder;
import stageline.ledger.files.LedgerFile;

/// The key as two files in the folder `tls` of the server's data: the PKCS #12 file and the password that opens it. Only the server's
/// account may read them. The folder appears by one renaming, whole: so after a crash at any moment there is a key or there is none, and a
/// folder with a file missing is damage.
final class StoredKey {

    static final String FOLDER = "tls";
    static final String KEY = "server.p12";
    static final String PASSWORD = "server.password";

    private static final int PASSWORD_BYTES = 24;

    private final Path data;
    private final Path folder;

    StoredKey(Path data) {
        this.data = data;
        this.folder = data.resolve(FOLDER);
    }

    boolean exists() {
        return Files.exists(folder);
    }

    void make(List<String> hosts, SecureRandom random) {
        byte[] drawn = new byte[PASSWORD_BYTES];
        random.nextBytes(drawn);
        String password = HexFormat.of().formatHex(drawn);
        try {
            Files.createDirectories(data);
            // Where the system knows owners, a temporary folder is readable by its owner alone.
            Path made = Files.createTempDirectory(data, FOLDER);
            try {
                Path key = made.resolve(KEY);
                new Keytool(Path.of(System.getProperty("java.home"))).makeKey(key, password, hosts);
                Path passwordFile = made.resolve(PASSWORD);
                Files.writeString(passwordFile, password, StandardCharsets.US_ASCII);
                for (Path file : List.of(key, passwordFile)) {
                    keepFromOthers(file);
                    force(made, file);
                }
                new DiskFolder(made).force();
                Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
                new DiskFolder(data).force();
            } finally {
                clear(made);
            }
        } catch (IOException | LedgerException failure) {
            throw ServerKeyException.inputOutput(folder, failure);
        }
    }

    ServerKey load() {
        Path file = folder.resolve(KEY);
        byte[] content = read(file);
        char[] password = new String(read(folder.resolve(PASSWORD)), StandardCharsets.US_ASCII).toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(content), password);
            Certificate[] chain = store.getCertificateChain(Keytool.ALIAS);
            if (!(store.getKey(Keytool.ALIAS, password) instanceof PrivateKey secret) || chain == null) {
                throw ServerKeyException.damaged(file, "holds no key of a server");
            }
            return new ServerKey(secret, Arrays.stream(chain).map(X509Certificate.class::cast).toList());
        } catch (IOException | GeneralSecurityException unreadable) {
            ServerKeyException damaged = ServerKeyException.damaged(file, "can't be opened with the password beside it");
            damaged.addSuppressed(unreadable);
            throw damaged;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException missing) {
            throw ServerKeyException.damaged(file, "is missing");
        } catch (IOException unreadable) {
            throw ServerKeyException.inputOutput(file, unreadable);
        }
    }

    private static void keepFromOthers(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static void force(Path folder, Path file) {
        try (LedgerFile open = new DiskFolder(folder).openToWrite(file.getFileName().toString())) {
            open.force();
        }
    }

    /// Takes away what a failure left; after the renaming there is nothing.
    private static void clear(Path made) throws IOException {
        for (String name : List.of(KEY, PASSWORD)) {
            Files.deleteIfExists(made.resolve(name));
        }
        Files.deleteIfExists(made);
    }
}
