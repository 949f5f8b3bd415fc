package stageline.ledger.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.CRC32C;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.LedgerException;

/// The bytes of `workspace.key`, format version 1: magic, version, workspace, parameters of Argon2id, salt, nonce, the wrapped master key
/// with its tag, CRC-32C of all before.
///
/// @param workspace the workspace it belongs to
/// @param hardness  parameters under which the password was hardened
/// @param salt      16 random bytes
/// @param nonce     12 random bytes
/// @param wrapped   the master key under AES-256-GCM: 32 bytes and a tag of 16
@SuppressWarnings("ArrayRecordComponent")
record KeyFile(UUID workspace, PasswordHardness hardness, byte[] salt, byte[] nonce, byte[] wrapped) {

    static final int VERSION = 1;
    static final int SALT_LENGTH = 16;
    static final int WRAPPED_LENGTH = WorkspaceKeys.MASTER_LENGTH + Sealing.TAG_LENGTH;

    private static final byte[] MAGIC = "STGLWKEY".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 8 + 4 + 16 + 3 * 4 + SALT_LENGTH + Sealing.NONCE_LENGTH + WRAPPED_LENGTH + 4;

    /// What is authenticated with the wrapped key: everything in front of it.
    byte[] associated() {
        ByteWriter out = new ByteWriter(LENGTH);
        out.bytes(MAGIC).u32(VERSION).uuid(workspace);
        out.u32(hardness.memoryKibibytes()).u32(hardness.passes()).u32(hardness.lanes());
        return out.bytes(salt).bytes(nonce).toByteArray();
    }

    byte[] encode() {
        ByteWriter out = new ByteWriter(LENGTH);
        out.bytes(associated()).bytes(wrapped);
        CRC32C checksum = new CRC32C();
        checksum.update(out.array(), 0, out.size());
        return out.u32((int) checksum.getValue()).toByteArray();
    }

    /// Reads a key file.
    ///
    /// @param name the file's name, for the refusal
    /// @throws LedgerException.NewerFormat    if its format is newer
    /// @throws LedgerException.KeyFileDamaged if its bytes are not what was written
    static KeyFile decode(String name, byte[] bytes) {
        if (bytes.length < 12 || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new LedgerException.KeyFileDamaged(name, "no key file");
        }
        ByteReader in = new ByteReader(bytes);
        in.skip(MAGIC.length);
        long version = in.u32() & 0xffff_ffffL;
        if (version == VERSION && bytes.length != LENGTH) {
            throw new LedgerException.KeyFileDamaged(name, "has " + bytes.length + " bytes instead of " + LENGTH);
        }
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - 4);
        if (new ByteReader(bytes).reset(bytes, bytes.length - 4, 4).u32() != (int) checksum.getValue()) {
            throw new LedgerException.KeyFileDamaged(name, "the checksum fails");
        }
        if (version > VERSION) {
            throw new LedgerException.NewerFormat(name, version, VERSION);
        }
        try {
            return new KeyFile(
                    in.uuid(),
                    new PasswordHardness(in.u32(), in.u32(), in.u32()),
                    in.bytes(SALT_LENGTH),
                    in.bytes(Sealing.NONCE_LENGTH),
                    in.bytes(WRAPPED_LENGTH));
        } catch (IllegalArgumentException outOfRange) {
            throw new LedgerException.KeyFileDamaged(name, "parameters out of range");
        }
    }
}
