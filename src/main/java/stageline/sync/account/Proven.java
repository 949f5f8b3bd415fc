package stageline.sync.account;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import stageline.ledger.HeadSignature;

/// An entrance with the signature by which the device proves that it has its key. Immutable.
///
/// @param <E> the kind of entrance
public final class Proven<E extends Entrance> {

    private final E entrance;
    private final byte[] signature;

    /// @param signature Ed25519, of the entrance's statement
    /// @throws IllegalArgumentException unless the signature has 64 bytes
    public Proven(E entrance, byte[] signature) {
        if (signature.length != HeadSignature.LENGTH) {
            throw new IllegalArgumentException("a signature has 64 bytes, not " + signature.length);
        }
        this.entrance = entrance;
        this.signature = signature.clone();
    }

    /// Proves an entrance.
    ///
    /// @param signer signs bytes with the device's key
    public static <E extends Entrance> Proven<E> by(E entrance, UnaryOperator<byte[]> signer) {
        return new Proven<>(entrance, signer.apply(entrance.statement()));
    }

    /// What is asked.
    public E entrance() {
        return entrance;
    }

    /// A copy of the signature's 64 bytes.
    public byte[] signature() {
        return signature.clone();
    }

    /// Whether the device that is named has signed it.
    public boolean holds() {
        return entrance.device().key().verifies(entrance.statement(), signature);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Proven<?> that && entrance.equals(that.entrance) && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return entrance.hashCode();
    }

    @Override
    public String toString() {
        return "Proven[" + entrance + "]";
    }
}
