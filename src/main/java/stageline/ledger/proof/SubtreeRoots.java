package stageline.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import stageline.ledger.Hash;

/// The roots of the complete subtrees of an RFC 6962 tree, wherever they are kept, and what follows from them: the root of each of the
/// tree's sizes and every proof, from logarithmically many of them.
@FunctionalInterface
public interface SubtreeRoots {

    /// The root of a complete subtree; of height 0 it is a leaf's hash.
    ///
    /// @param height its leaves are 2 to the power of this
    /// @param place  how many subtrees of this height stand before it
    Hash root(int height, long place);

    /// The root over the first leaves, of which there must be as many.
    default Hash root(long size) {
        return size == 0 ? MerkleHashing.EMPTY_ROOT : over(0, size);
    }

    /// The proof that a leaf is in the tree over the first `size` leaves (RFC 6962 §2.1.1): the neighbours on its way to the root, from
    /// the leaf upwards.
    ///
    /// @throws IndexOutOfBoundsException if there is no such leaf among them
    default List<Hash> inclusionProof(long index, long size) {
        Objects.checkIndex(index, size);
        List<Hash> proof = new ArrayList<>();
        collectPath(index, 0, size, proof);
        return proof;
    }

    /// The proof that the tree over the first `later` leaves continues the one over the first `earlier` (RFC 6962 §2.1.2).
    ///
    /// @throws IndexOutOfBoundsException unless 0 &lt; earlier ≤ later
    default List<Hash> consistencyProof(long earlier, long later) {
        Objects.checkIndex(earlier - 1, later);
        List<Hash> proof = new ArrayList<>();
        collectConsistency(earlier, 0, later, true, proof);
        return proof;
    }

    /// The root over leaves `from` to `to`, where `from` is a multiple of the greatest power of two in the tree over them.
    private Hash over(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            int height = Long.numberOfTrailingZeros(count);
            return root(height, from >>> height);
        }
        long split = from + Long.highestOneBit(count);
        return MerkleHashing.node(over(from, split), over(split, to));
    }

    private void collectPath(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long split = from + Long.highestOneBit(to - from - 1);
        if (index < split) {
            collectPath(index, from, split, proof);
            proof.add(over(split, to));
        } else {
            collectPath(index, split, to, proof);
            proof.add(over(from, split));
        }
    }

    private void collectConsistency(long earlier, long from, long to, boolean known, List<Hash> proof) {
        if (earlier == to) {
            if (!known) {
                proof.add(over(from, to));
            }
            return;
        }
        long split = from + Long.highestOneBit(to - from - 1);
        if (earlier <= split) {
            collectConsistency(earlier, from, split, known, proof);
            proof.add(over(split, to));
        } else {
            collectConsistency(earlier, split, to, false, proof);
            proof.add(over(from, split));
        }
    }
}
