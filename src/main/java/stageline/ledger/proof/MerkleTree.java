package stageline.ledger.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import stageline.ledger.Hash;

/// A growing RFC 6962 tree that keeps the roots of all its complete subtrees, about 64 bytes a leaf, so that it gives the root of each of
/// its earlier sizes and every proof in logarithmic time. Not thread-safe.
public final class MerkleTree {

    private final List<Level> levels = new ArrayList<>();
    private long size;

    /// The hashes of one level, one after the other.
    private static final class Level {
        private byte[] hashes = new byte[64 * Hash.LENGTH];
        private int count;

        void add(Hash hash) {
            int at = Math.multiplyExact(count, Hash.LENGTH);
            if (at == hashes.length) {
                hashes = Arrays.copyOf(hashes, Math.addExact(at, at));
            }
            System.arraycopy(hash.bytes(), 0, hashes, at, Hash.LENGTH);
            count++;
        }

        Hash get(long index) {
            int at = Math.toIntExact(index) * Hash.LENGTH;
            return Hash.of(Arrays.copyOfRange(hashes, at, at + Hash.LENGTH));
        }
    }

    /// How many leaves it has.
    public long size() {
        return size;
    }

    /// Adds a leaf by its hash.
    public void add(Hash leaf) {
        Hash node = leaf;
        long index = size;
        for (int height = 0; ; height++) {
            if (height == levels.size()) {
                levels.add(new Level());
            }
            levels.get(height).add(node);
            if ((index & 1) == 0) {
                break;
            }
            node = MerkleHashing.node(levels.get(height).get(index - 1), node);
            index >>>= 1;
        }
        size++;
    }

    /// The root over all leaves.
    public Hash root() {
        return root(size);
    }

    /// The root over the first leaves.
    ///
    /// @throws IndexOutOfBoundsException for more leaves than there are
    public Hash root(long atSize) {
        Objects.checkFromToIndex(0, atSize, size);
        return subtrees().root(atSize);
    }

    private SubtreeRoots subtrees() {
        return (height, place) -> levels.get(height).get(place);
    }

    /// The proof that a leaf is in the tree over the first `atSize` leaves, as [SubtreeRoots#inclusionProof].
    ///
    /// @throws IndexOutOfBoundsException if there is no such leaf
    public List<Hash> inclusionProof(long index, long atSize) {
        Objects.checkFromToIndex(0, atSize, size);
        return subtrees().inclusionProof(index, atSize);
    }

    /// The proof that the tree over the first `later` leaves continues the one over the first `earlier`, as
    /// [SubtreeRoots#consistencyProof].
    ///
    /// @throws IndexOutOfBoundsException unless 0 &lt; earlier ≤ later ≤ size
    public List<Hash> consistencyProof(long earlier, long later) {
        Objects.checkFromToIndex(1, later, size + 1);
        return subtrees().consistencyProof(earlier, later);
    }
}
