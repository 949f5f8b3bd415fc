package stageline.ledger.proof;

import java.util.List;
import stageline.ledger.Hash;
import stageline.ledger.Receipt;

/// The hashing of RFC 6962 §2.1 (Certificate Transparency): a leaf is hashed behind a 0x00, two nodes behind a 0x01, so that no leaf can
/// pass for a node.
public final class MerkleHashing {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    /// The root of the tree without leaves: the hash of nothing.
    public static final Hash EMPTY_ROOT = Hash.sha256();

    private MerkleHashing() {}

    /// The hash of a leaf.
    public static Hash leaf(byte[] data) {
        return Hash.sha256(LEAF, data);
    }

    /// The hash of the leaf of a receipt in a server's tree.
    ///
    /// @param number the number that the server gave the entry
    public static Hash leaf(long number, Receipt receipt) {
        return leaf(receipt.leafData(number));
    }

    /// The hash of a node over two others.
    public static Hash node(Hash left, Hash right) {
        return Hash.sha256(NODE, left.bytes(), right.bytes());
    }

    /// The root over these leaf hashes, straight from the definition: a node over the roots of the first *k* leaves and of the others, *k*
    /// being the greatest power of two below their number.
    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return EMPTY_ROOT;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }
}
