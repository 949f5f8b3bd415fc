package stageline.ledger.keys;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-256-GCM over small secrets in key files.
final class Sealing {

    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private Sealing() {}

    static byte[] seal(SecretKey key, byte[] nonce, byte[] associated, byte[] secret) {
        try {
            return start(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(secret);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("encryption failed", failure);
        }
    }

    /// The secret; empty if the key is another or something was altered.
    static Optional<byte[]> open(SecretKey key, byte[] nonce, byte[] associated, byte[] sealed) {
        try {
            return Optional.of(start(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(sealed));
        } catch (AEADBadTagException notAuthentic) {
            return Optional.empty();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("decryption failed", failure);
        }
    }

    private static Cipher start(int mode, SecretKey key, byte[] nonce, byte[] associated) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
