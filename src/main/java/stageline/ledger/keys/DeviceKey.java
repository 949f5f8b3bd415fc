package stageline.ledger.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.ChainHead;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.files.LedgerFolder;

/// A device's signing key: Ed25519 (RFC 8032). The file `device.key` holds the private part under a key of the workspace. Immutable;
/// thread-safe. A signature takes about a millisecond.
public final class DeviceKey {

    /// Name of the file in the workspace's folder.
    public static final String FILE = "device.key";

    private static final int VERSION = 1;
    private static final byte[] MAGIC = "STGLDKEY".getBytes(StandardCharsets.US_ASCII);
    private static final int OPEN_LENGTH = 8 + 4 + 16 + PublicKeyBytes.LENGTH + Sealing.NONCE_LENGTH;

    private final UUID device;
    private final SigningKey key;

    private DeviceKey(UUID device, SigningKey key) {
        this.device = device;
        this.key = key;
    }

    /// Draws a new device's key and stores it, replacing an older one.
    ///
    /// @throws LedgerException.OfFile if the file system fails
    public static DeviceKey create(LedgerFolder folder, UUID device, WorkspaceKeys keys, SecureRandom random) {
        return createIn(folder, FILE, device, keys, random);
    }

    /// Draws a key for a device that this installation is to become, and stores it in a file of its own.
    ///
    /// @param file the file's name
    /// @throws LedgerException.OfFile if the file system fails
    public static DeviceKey createIn(LedgerFolder folder, String file, UUID device, WorkspaceKeys keys, SecureRandom random) {
        DeviceKey drawn = new DeviceKey(device, SigningKey.draw(random));
        drawn.store(folder, file, keys, random);
        return drawn;
    }

    /// Stores the key under the keys of a workspace, replacing what was in the file.
    ///
    /// @throws LedgerException.OfFile if the file system fails
    public void store(LedgerFolder folder, String file, WorkspaceKeys keys, SecureRandom random) {
        byte[] nonce = new byte[Sealing.NONCE_LENGTH];
        random.nextBytes(nonce);
        ByteWriter out = new ByteWriter(160);
        out.bytes(MAGIC).u32(VERSION).uuid(device).bytes(key.publicKey().bytes()).bytes(nonce);
        byte[] open = out.toByteArray();
        folder.replace(file, out.bytes(Sealing.seal(keys.deviceKeys(), nonce, open, key.secret())).toByteArray());
    }

    /// Opens the device's key.
    ///
    /// @throws LedgerException.KeyFileDamaged if the file is not what was written, or belongs to another workspace
    /// @throws LedgerException.NewerFormat    if a newer version of the program wrote it
    /// @throws LedgerException.OfFile         if the file is missing or can't be read
    public static DeviceKey open(LedgerFolder folder, WorkspaceKeys keys) {
        return openIn(folder, FILE, keys);
    }

    /// Opens a device's key in a file of its own, as [#open].
    public static DeviceKey openIn(LedgerFolder folder, String file, WorkspaceKeys keys) {
        byte[] bytes = folder.read(file);
        boolean magic = bytes.length >= OPEN_LENGTH && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        if (!magic) {
            throw new LedgerException.KeyFileDamaged(file, "no device key");
        }
        ByteReader in = new ByteReader(bytes);
        in.skip(MAGIC.length);
        long version = in.u32() & 0xffff_ffffL;
        if (version > VERSION) {
            throw new LedgerException.NewerFormat(file, version, VERSION);
        }
        UUID device = in.uuid();
        PublicKeyBytes publicKey = new PublicKeyBytes(in.bytes(PublicKeyBytes.LENGTH));
        byte[] nonce = in.bytes(Sealing.NONCE_LENGTH);
        byte[] seed = Sealing.open(keys.deviceKeys(), nonce, Arrays.copyOf(bytes, OPEN_LENGTH), in.bytes(in.remaining()))
                .filter(secret -> secret.length == SigningKey.SECRET_LENGTH)
                .orElseThrow(() -> new LedgerException.KeyFileDamaged(file, "is not authentic"));
        return new DeviceKey(device, SigningKey.of(seed, publicKey));
    }

    /// The device.
    public UUID device() {
        return device;
    }

    /// The public part, which others verify with.
    public PublicKeyBytes publicKey() {
        return key.publicKey();
    }

    /// Signs bytes.
    public byte[] sign(byte[] message) {
        return key.sign(message);
    }

    /// Signs the end of this device's chain.
    ///
    /// @throws IllegalArgumentException for another device's head, or before the first entry
    public HeadSignature sign(ChainHead head) {
        if (!head.device().equals(device) || head.n() < 1) {
            throw new IllegalArgumentException("not a head of this device: " + head);
        }
        return key.sign(head);
    }
}
