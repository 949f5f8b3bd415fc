package stageline.sync.simulation;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;
import stageline.ledger.HeadSignature;
import stageline.ledger.LedgerException;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.NoteKey;
import stageline.sync.TreeHead;
import stageline.sync.core.Signatures;

/// The keys of devices and of the server. Instead of curves, which would take most of the time, it signs with a hash that only it can make:
/// nobody in a simulation computes signatures of others.
final class Seals implements Signatures {

    private final RandomGenerator random;
    private final Map<UUID, PublicKeyBytes> devices = new HashMap<>();
    private final Map<Long, UUID> serverDevices = new HashMap<>();
    private final Map<String, TreeHead> notes = new HashMap<>();
    private final NoteKey noteKey;

    Seals(RandomGenerator random) {
        this.random = random;
        this.noteKey = new NoteKey("stageline-simulated", newKey());
    }

    private PublicKeyBytes newKey() {
        byte[] key = new byte[PublicKeyBytes.LENGTH];
        random.nextBytes(key);
        return new PublicKeyBytes(key);
    }

    /// A new device with a key of its own.
    UUID newDevice() {
        UUID device = new UUID(random.nextLong(), random.nextLong());
        devices.put(device, newKey());
        return device;
    }

    /// The server's own device in an epoch.
    UUID serverDevice(long epoch) {
        return serverDevices.computeIfAbsent(epoch, e -> newDevice());
    }

    PublicKeyBytes keyOf(UUID device) {
        return Objects.requireNonNull(devices.get(device));
    }

    /// The key that the server signs checkpoints with.
    NoteKey noteKey() {
        return noteKey;
    }

    HeadSignature sign(ChainHead head) {
        return new HeadSignature(head, seal(keyOf(head.device()), HeadSignature.message(head)));
    }

    @Override
    public boolean verifies(PublicKeyBytes key, HeadSignature signature) {
        return new HeadSignature(signature.head(), seal(key, HeadSignature.message(signature.head()))).equals(signature);
    }

    String sign(TreeHead head) {
        String note = head.checkpoint()
                .sign(noteKey, text -> seal(noteKey.key(), text))
                .format();
        notes.put(note, head);
        return note;
    }

    @Override
    public TreeHead open(String note, UUID workspace, NoteKey key) {
        TreeHead head = notes.get(note);
        if (head == null || !head.workspace().equals(workspace) || !key.equals(noteKey)) {
            throw new LedgerException.Malformed("not a note of this server");
        }
        return head;
    }

    private static byte[] seal(PublicKeyBytes key, byte[] message) {
        byte[] half = Hash.sha256("sealed".getBytes(StandardCharsets.UTF_8), key.bytes(), message).bytes();
        byte[] seal = new byte[HeadSignature.LENGTH];
        System.arraycopy(half, 0, seal, 0, half.length);
        System.arraycopy(half, 0, seal, half.length, half.length);
        return seal;
    }
}
