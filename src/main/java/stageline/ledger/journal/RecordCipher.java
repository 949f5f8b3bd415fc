package stageline.ledger.journal;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import stageline.ledger.ByteWriter;

/// AES-256-GCM (NIST SP 800-38D) over the records of one segment. What is authenticated besides the text binds a record to its workspace,
/// segment and offset, so that records can't be swapped, moved or taken from another journal. Not thread-safe; made to be kept.
final class RecordCipher {

    private static final int OFFSET_AND_WORD = 12;

    private final SecretKey key;
    private final Cipher cipher;
    private final ByteWriter associated = new ByteWriter(40);
    private byte[] associatedBytes = new byte[0];

    RecordCipher(SecretKey key, SegmentHeader segment) {
        this.key = key;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java platform has AES-GCM", impossible);
        }
        moveTo(segment);
    }

    /// Works on another segment from now on.
    void moveTo(SegmentHeader segment) {
        associated.clear();
        associated.uuid(segment.workspace()).u32(segment.number()).u64(segment.firstPosition());
        associatedBytes = associated.u64(0).u32(0).toByteArray();
    }

    /// Encrypts `plain` into the record that is being laid out at `at` in `record`, whose word and nonce stand there already.
    void encrypt(byte[] plain, int length, byte[] record, int at, long offset) {
        try {
            start(Cipher.ENCRYPT_MODE, record, at, offset);
            cipher.doFinal(plain, 0, length, record, at + RecordFrame.CIPHERTEXT);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("encryption failed", failure);
        }
    }

    /// Decrypts the record at `at` into `plain`.
    ///
    /// @return the length of the text, or -1 if the record is not authentic
    int decrypt(byte[] record, int at, long offset, byte[] plain) {
        try {
            start(Cipher.DECRYPT_MODE, record, at, offset);
            int length = RecordFrame.ciphertextLength(RecordFrame.word(record, at));
            return cipher.doFinal(record, at + RecordFrame.CIPHERTEXT, length, plain, 0);
        } catch (AEADBadTagException notAuthentic) {
            return -1;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("decryption failed", failure);
        }
    }

    private void start(int mode, byte[] record, int at, long offset) throws GeneralSecurityException {
        int end = associatedBytes.length - OFFSET_AND_WORD;
        for (int i = 0; i < 8; i++) {
            associatedBytes[end + i] = (byte) (offset >>> (56 - 8 * i));
        }
        System.arraycopy(record, at, associatedBytes, end + 8, 4);
        cipher.init(mode, key, new GCMParameterSpec(128, record, at + RecordFrame.NONCE, RecordFrame.NONCE_LENGTH));
        cipher.updateAAD(associatedBytes);
    }
}
