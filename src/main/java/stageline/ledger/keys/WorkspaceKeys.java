package stageline.ledger.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import stageline.ledger.ByteWriter;
import stageline.ledger.LedgerException;
import stageline.ledger.files.LedgerFolder;

/// The keys of a workspace. At the root stands a random master key of 256 bits; the file `workspace.key` holds it wrapped by the password
/// (Argon2id, then AES-256-GCM), so that a new password rewraps 48 bytes and no data. Every use has a key of its own, derived by
/// HKDF-SHA-256 (RFC 5869) from the master key, the workspace's id as salt and the use's name. Immutable; thread-safe.
public final class WorkspaceKeys {

    /// Name of the key file in the workspace's folder.
    public static final String FILE = "workspace.key";

    static final int MASTER_LENGTH = 32;

    private static final String PURPOSE = "stageline v1 ";

    private final UUID workspace;
    private final byte[] master;

    private WorkspaceKeys(UUID workspace, byte[] master) {
        this.workspace = workspace;
        this.master = master;
    }

    /// Draws a new workspace's master key and writes its key file. Takes as long as the password's hardening.
    ///
    /// @throws IllegalStateException  if the folder has a key file already
    /// @throws LedgerException.OfFile if the file system fails
    public static WorkspaceKeys create(
            LedgerFolder folder, UUID workspace, char[] password, PasswordHardness hardness, SecureRandom random) {
        if (folder.list().contains(FILE)) {
            throw new IllegalStateException(folder.describe() + " has a key file already");
        }
        byte[] master = new byte[MASTER_LENGTH];
        random.nextBytes(master);
        WorkspaceKeys keys = new WorkspaceKeys(workspace, master);
        folder.replace(FILE, keys.wrap(password, hardness, random).encode());
        return keys;
    }

    /// Opens a workspace's keys. Takes as long as the password's hardening.
    ///
    /// @throws LedgerException.WrongPassword  if the password is another
    /// @throws LedgerException.KeyFileDamaged if the file is not what was written
    /// @throws LedgerException.NewerFormat    if a newer version of the program wrote it
    /// @throws LedgerException.OfFile         if the file is missing or can't be read
    public static WorkspaceKeys open(LedgerFolder folder, char[] password) {
        KeyFile file = KeyFile.decode(FILE, folder.read(FILE));
        byte[] master = Sealing.open(passwordKey(file, password), file.nonce(), file.associated(), file.wrapped())
                .orElseThrow(LedgerException.WrongPassword::new);
        return new WorkspaceKeys(file.workspace(), master);
    }

    /// Replaces the password. Whatever happens, the file holds the old or the new wrapping, whole.
    ///
    /// @throws LedgerException.WrongPassword if the current password is another; and as [#open]
    public static void changePassword(
            LedgerFolder folder, char[] current, char[] replacement, PasswordHardness hardness, SecureRandom random) {
        folder.replace(FILE, open(folder, current).wrap(replacement, hardness, random).encode());
    }

    private KeyFile wrap(char[] password, PasswordHardness hardness, SecureRandom random) {
        byte[] salt = new byte[KeyFile.SALT_LENGTH];
        random.nextBytes(salt);
        byte[] nonce = new byte[Sealing.NONCE_LENGTH];
        random.nextBytes(nonce);
        KeyFile unwrapped = new KeyFile(workspace, hardness, salt, nonce, new byte[0]);
        byte[] wrapped = Sealing.seal(passwordKey(unwrapped, password), nonce, unwrapped.associated(), master);
        return new KeyFile(workspace, hardness, salt, nonce, wrapped);
    }

    private static SecretKey passwordKey(KeyFile file, char[] password) {
        return new SecretKeySpec(file.hardness().derive(password, file.salt()), "AES");
    }

    /// The workspace the keys belong to.
    public UUID workspace() {
        return workspace;
    }

    /// The key of the journal's records.
    public SecretKey journal() {
        return derive("journal");
    }

    /// The key under which devices' signing keys are stored.
    public SecretKey deviceKeys() {
        return derive("device keys");
    }

    /// The key of the search index.
    public SecretKey searchIndex() {
        return derive("search index");
    }

    /// The key of the file of one content, of which each has its own.
    ///
    /// @param salt random bytes that stand in the file
    public SecretKey content(byte[] salt) {
        return derive("content " + HexFormat.of().formatHex(salt));
    }

    /// The key of a small sealed file.
    SecretKey sealedFile(String name) {
        return derive("file " + name);
    }

    /// The password of the projections' database: 64 hexadecimal digits of a derived key, since that is what a database takes.
    public char[] database() {
        return HexFormat.of().formatHex(derive("database").getEncoded()).toCharArray();
    }

    private SecretKey derive(String use) {
        byte[] salt = new ByteWriter(16).uuid(workspace).toByteArray();
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(master)
                                    .addSalt(salt)
                                    .thenExpand((PURPOSE + use).getBytes(StandardCharsets.US_ASCII), MASTER_LENGTH));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("key derivation failed", impossible);
        }
    }
}
