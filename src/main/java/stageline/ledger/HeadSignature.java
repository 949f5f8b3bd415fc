package stageline.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A device's signature (Ed25519, RFC 8032) under the end of its chain: from then on nobody, not even who holds the workspace's key, can
/// change or drop an entry up to it without that being seen. Immutable.
public final class HeadSignature {

    /// Number of bytes of a signature.
    public static final int LENGTH = 64;

    private static final byte[] CONTEXT = "stageline head v1\n".getBytes(StandardCharsets.US_ASCII);

    private final ChainHead head;
    private final byte[] signature;

    /// @throws IllegalArgumentException unless the signature has 64 bytes
    public HeadSignature(ChainHead head, byte[] signature) {
        if (signature.length != LENGTH) {
            throw new IllegalArgumentException("a signature has 64 bytes, not " + signature.length);
        }
        this.head = head;
        this.signature = signature.clone();
    }

    /// The bytes that are signed: a fixed text, the device, n (8 bytes), the hash.
    public static byte[] message(ChainHead head) {
        ByteWriter out = new ByteWriter(CONTEXT.length + 56);
        out.bytes(CONTEXT).uuid(head.device()).u64(head.n());
        head.hash().writeTo(out);
        return out.toByteArray();
    }

    /// What is signed.
    public ChainHead head() {
        return head;
    }

    /// A copy of the signature's 64 bytes.
    public byte[] signature() {
        return signature.clone();
    }

    /// Writes device, n (variable length), hash, signature.
    public void writeTo(ByteWriter out) {
        out.uuid(head.device()).uvarint(head.n());
        head.hash().writeTo(out);
        out.bytes(signature);
    }

    /// Reads what [#writeTo] writes.
    ///
    /// @throws LedgerException.Malformed if the bytes are not canonical
    public static HeadSignature readFrom(ByteReader in) {
        ChainHead head = new ChainHead(in.uuid(), in.uvarint(1, Long.MAX_VALUE, "n"), in.hash());
        return new HeadSignature(head, in.bytes(LENGTH));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HeadSignature that && head.equals(that.head) && Arrays.equals(signature, that.signature);
    }

    @Override
    public int hashCode() {
        return head.hashCode();
    }

    @Override
    public String toString() {
        return "HeadSignature[" + head.device() + " " + head.n() + "]";
    }
}
