package stageline.server.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.proof.NoteKey;
import stageline.server.store.ServerStore;
import stageline.server.store.StoredSecret;
import stageline.sync.TreeHead;

/// Signs checkpoints. The key is kept in the store: every server before it signs with the same. Immutable; thread-safe.
public final class CheckpointSigner {

    private static final String SECRET = "checkpoint";
    private static final int KEY_LENGTH = SigningKey.SECRET_LENGTH + PublicKeyBytes.LENGTH;

    private final NoteKey name;
    private final SigningKey key;

    private CheckpointSigner(StoredSecret secret) {
        byte[] content = secret.content();
        this.key = Chronicle.key(content);
        String called = new String(content, KEY_LENGTH, content.length - KEY_LENGTH, StandardCharsets.UTF_8);
        this.name = new NoteKey(called, key.publicKey());
    }

    /// The store's signer, made where there is none.
    ///
    /// @param name   what a new key is called, such as the server's host name; a known one keeps its name
    /// @param random draws the key
    /// @throws IllegalArgumentException for a name that can't stand in a signed note
    public static CheckpointSigner of(ServerStore store, String name, SecureRandom random) {
        SigningKey drawn = SigningKey.draw(random);
        byte[] called = new NoteKey(name, drawn.publicKey()).name().getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(Chronicle.bytes(drawn), KEY_LENGTH + called.length);
        System.arraycopy(called, 0, content, KEY_LENGTH, called.length);
        StoredSecret fresh = new StoredSecret(SECRET, content);
        return new CheckpointSigner(store.hold(ServerStore.NO_WORKSPACE, holding -> holding.secret(SECRET).orElseGet(() -> {
            holding.change(fresh);
            return fresh;
        })));
    }

    /// Verifies what this signs.
    public NoteKey key() {
        return name;
    }

    /// What is said of a tree, as a signed note.
    public String sign(TreeHead head) {
        return head.checkpoint().sign(name, key::sign).format();
    }
}
