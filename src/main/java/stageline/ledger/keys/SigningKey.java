package stageline.ledger.keys;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import stageline.ledger.ChainHead;
import stageline.ledger.HeadSignature;

/// An Ed25519 key pair (RFC 8032). Immutable; thread-safe. A signature takes about a millisecond.
public final class SigningKey {

    /// Number of bytes of the secret part.
    public static final int SECRET_LENGTH = 32;

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKeyBytes publicKey;

    private SigningKey(PrivateKey secret, PublicKeyBytes publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /// Draws a new pair.
    public static SigningKey draw(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(pair.getPrivate(), PublicKeyBytes.of(pair.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 failed", impossible);
        }
    }

    /// The pair with these parts, which must belong together.
    ///
    /// @param secret the 32 bytes of RFC 8032 §5.1.5
    /// @throws IllegalArgumentException for another number of bytes
    public static SigningKey of(byte[] secret, PublicKeyBytes publicKey) {
        if (secret.length != SECRET_LENGTH) {
            throw new IllegalArgumentException("a secret key of " + secret.length + " bytes");
        }
        try {
            PrivateKey key =
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, secret));
            return new SigningKey(key, publicKey);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 failed", impossible);
        }
    }

    /// The public part, which others verify with.
    public PublicKeyBytes publicKey() {
        return publicKey;
    }

    /// A copy of the secret part, to be stored where nobody else reads it.
    public byte[] secret() {
        return ((EdECPrivateKey) secret).getBytes().orElseThrow();
    }

    /// Signs bytes.
    public byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 failed", impossible);
        }
    }

    /// Signs an entry of the chain of the device whose key this is.
    public HeadSignature sign(ChainHead head) {
        return new HeadSignature(head, sign(HeadSignature.message(head)));
    }
}
