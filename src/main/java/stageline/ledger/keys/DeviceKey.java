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
        SigningKey key = SigningKey.draw(random);
        byte[] nonce = new byte[Sealing.NONCE_LENGTH];
        random.nextBytes(nonce);
        ByteWriter out = new ByteWriter(160);
        out.bytes(MAGIC).u32(VERSION).uuid(device).bytes(key.publicKey().bytes()).bytes(nonce);
        byte[] open = out.toByteArray();
        folder.replace(FILE, out.bytes(Sealing.seal(keys.deviceKeys(), nonce, open, key.secret())).toByteArray());
        return new DeviceKey(device, key);
    }

    /// Opens the device's key.
    ///
    /// @throws LedgerException.KeyFileDamaged if the file is not what was written, or belongs to another workspace
    /// @throws LedgerException.NewerFormat    if a newer version of the program wrote it
    /// @throws LedgerException.OfFile         if the file is missing or can't be read
    public static DeviceKey open(LedgerFolder folder, WorkspaceKeys keys) {
        byte[] bytes = folder.read(FILE);
        boolean magic = bytes.length >= OPEN_LENGTH && Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
        if (!magic) {
            throw new LedgerException.KeyFileDamaged(FILE, "no device key");
        }
        ByteReader in = new ByteReader(bytes);
        in.skip(MAGIC.length);
        long version = in.u32() & 0xffff_ffffL;
        if (version > VERSION) {
            throw new LedgerException.NewerFormat(FILE, version, VERSION);
        }
        UUID device = in.uuid();
        PublicKeyBytes publicKey = new PublicKeyBytes(in.bytes(PublicKeyBytes.LENGTH));
        byte[] nonce = in.bytes(Sealing.NONCE_LENGTH);
        byte[] seed = Sealing.open(keys.deviceKeys(), nonce, Arrays.copyOf(bytes, OPEN_LENGTH), in.bytes(in.remaining()))
                .filter(secret -> secret.length == SigningKey.SECRET_LENGTH)
                .orElseThrow(() -> new LedgerException.KeyFileDamaged(FILE, "is not authentic"));
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
