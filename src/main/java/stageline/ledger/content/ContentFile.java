package stageline.ledger.content;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import stageline.ledger.ByteReader;
import stageline.ledger.ByteWriter;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.keys.WorkspaceKeys;

/// The layout of the file of one content: a head that binds it to its hash and size, then pieces that are encrypted one by one. Each file
/// has a key of its own, and each piece is bound to its place by its nonce. Not thread-safe.
final class ContentFile {

    static final int VERSION = 1;
    static final int SALT_LENGTH = 32;
    static final int TAG_LENGTH = 16;
    /// How many bytes of the content a piece holds; the last one may hold fewer.
    static final int PIECE = 64 * 1024;
    static final int HEAD_LENGTH = 8 + 4 + SALT_LENGTH + 8 + TAG_LENGTH;

    private static final byte[] MAGIC = "STGLCONT".getBytes(StandardCharsets.US_ASCII);
    private static final int OPEN_LENGTH = 8 + 4 + SALT_LENGTH;
    private static final int NONCE_LENGTH = 12;

    private final SecretKey key;
    private final byte[] open;
    private final Cipher cipher;

    ContentFile(WorkspaceKeys keys, byte[] salt) {
        this.key = keys.content(salt);
        this.open = new ByteWriter(OPEN_LENGTH).bytes(MAGIC).u32(VERSION).bytes(salt).toByteArray();
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has AES-GCM", impossible);
        }
    }

    /// The file whose head these bytes are.
    ///
    /// @param name the file's name, for the refusal
    /// @throws LedgerException.ContentDamaged if it is none
    /// @throws LedgerException.NewerFormat    if a newer version of the program wrote it
    static ContentFile of(String name, byte[] head, WorkspaceKeys keys) {
        if (head.length < HEAD_LENGTH || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new LedgerException.ContentDamaged(name, "no content of a workspace");
        }
        ByteReader in = new ByteReader(head);
        in.skip(MAGIC.length);
        long version = in.u32() & 0xffff_ffffL;
        if (version > VERSION) {
            throw new LedgerException.NewerFormat(name, version, VERSION);
        }
        return new ContentFile(keys, in.bytes(SALT_LENGTH));
    }

    /// How long the file of a content is.
    static long length(long size) {
        return HEAD_LENGTH + size + (size + PIECE - 1) / PIECE * TAG_LENGTH;
    }

    /// Where a piece stands in the file.
    static long offset(int piece) {
        return HEAD_LENGTH + (long) piece * (PIECE + TAG_LENGTH);
    }

    /// The head of a file.
    byte[] head(Content content) {
        byte[] size = new ByteWriter(8).u64(content.size()).toByteArray();
        byte[] sealed = run(Cipher.ENCRYPT_MODE, headNonce(), content.hash().bytes(), size, size.length).orElseThrow();
        return new ByteWriter(HEAD_LENGTH).bytes(open).bytes(sealed).toByteArray();
    }

    /// The size that a head names; empty if it is not the head of that content, or was altered.
    Optional<Long> size(byte[] head, Hash hash) {
        byte[] sealed = Arrays.copyOfRange(head, OPEN_LENGTH, HEAD_LENGTH);
        return run(Cipher.DECRYPT_MODE, headNonce(), hash.bytes(), sealed, sealed.length).map(size -> new ByteReader(size).u64());
    }

    /// A piece with its tag.
    byte[] seal(int piece, byte[] plain, int length) {
        return run(Cipher.ENCRYPT_MODE, nonce(piece), new byte[0], plain, length).orElseThrow();
    }

    /// A piece's bytes; empty if they are not what was written at this place of this file.
    Optional<byte[]> open(int piece, byte[] sealed, int length) {
        return run(Cipher.DECRYPT_MODE, nonce(piece), new byte[0], sealed, length);
    }

    private static byte[] nonce(int piece) {
        return new ByteWriter(NONCE_LENGTH).u64(0).u32(piece).toByteArray();
    }

    private static byte[] headNonce() {
        byte[] nonce = new byte[NONCE_LENGTH];
        Arrays.fill(nonce, (byte) 0xff);
        return nonce;
    }

    private Optional<byte[]> run(int mode, byte[] nonce, byte[] associated, byte[] input, int length) {
        try {
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
            cipher.updateAAD(open);
            cipher.updateAAD(associated);
            return Optional.of(cipher.doFinal(input, 0, length));
        } catch (AEADBadTagException notAuthentic) {
            return Optional.empty();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("encryption failed", failure);
        }
    }
}
