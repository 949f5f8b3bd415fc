package stageline.ledger.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.LedgerException;
import stageline.ledger.files.LedgerFolder;

/// A small file of a workspace's folder that only who has the workspace's keys can read or write: AES-256-GCM under a key of its own for
/// each name. It is replaced as a whole: after a crash the old or the new content stands there. Immutable; thread-safe.
public final class SealedFile {

    private static final int VERSION = 1;
    private static final byte[] MAGIC = "STGLSEAL".getBytes(StandardCharsets.US_ASCII);
    private static final int OPEN_LENGTH = 8 + 4 + Sealing.NONCE_LENGTH;

    private final LedgerFolder folder;
    private final String name;
    private final WorkspaceKeys keys;

    /// @param name the file's name
    public SealedFile(LedgerFolder folder, String name, WorkspaceKeys keys) {
        this.folder = folder;
        this.name = name;
        this.keys = keys;
    }

    /// Whether it is there.
    ///
    /// @throws LedgerException.OfFile if the file system fails
    public boolean exists() {
        return folder.list().contains(name);
    }

    /// Replaces the content, durably.
    ///
    /// @throws LedgerException.OfFile if the file system fails
    public void write(byte[] content, SecureRandom random) {
        byte[] nonce = new byte[Sealing.NONCE_LENGTH];
        random.nextBytes(nonce);
        ByteWriter out = new ByteWriter(OPEN_LENGTH + content.length + Sealing.TAG_LENGTH);
        out.bytes(MAGIC).u32(VERSION).bytes(nonce);
        byte[] open = out.toByteArray();
        folder.replace(name, out.bytes(Sealing.seal(keys.sealedFile(name), nonce, open, content)).toByteArray());
    }

    /// The content.
    ///
    /// @throws LedgerException.KeyFileDamaged if the file is not what was written, or belongs to another workspace
    /// @throws LedgerException.NewerFormat    if a newer version of the program wrote it
    /// @throws LedgerException.OfFile         if the file is missing or can't be read
    public byte[] read() {
        byte[] bytes = folder.read(name);
        if (bytes.length < OPEN_LENGTH || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new LedgerException.KeyFileDamaged(name, "no sealed file");
        }
        ByteReader in = new ByteReader(bytes);
        in.skip(MAGIC.length);
        long version = in.u32() & 0xffff_ffffL;
        if (version > VERSION) {
            throw new LedgerException.NewerFormat(name, version, VERSION);
        }
        byte[] nonce = in.bytes(Sealing.NONCE_LENGTH);
        return Sealing.open(keys.sealedFile(name), nonce, Arrays.copyOf(bytes, OPEN_LENGTH), in.bytes(in.remaining()))
                .orElseThrow(() -> new LedgerException.KeyFileDamaged(name, "is not authentic"));
    }

    /// Deletes it, durably; does nothing where it is not there.
    ///
    /// @throws LedgerException.OfFile if the file system fails
    public void delete() {
        folder.delete(name);
        folder.force();
    }
}
