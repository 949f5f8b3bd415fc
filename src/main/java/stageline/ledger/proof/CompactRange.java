package stageline.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import stageline.ledger.Hash;

/// A growing tree of which only the roots of its complete subtrees are kept, one per bit of its size: enough to give its root after each
/// leaf in logarithmic space. Not thread-safe.
public final class CompactRange {

    private final List<Hash> roots = new ArrayList<>();
    private long size;

    /// A tree without leaves.
    public CompactRange() {}

    /// A tree as it was when its [#size()] and [#roots()] were noted.
    ///
    /// @throws IllegalArgumentException unless there are as many roots as the size has bits
    public CompactRange(long size, List<Hash> roots) {
        if (size < 0 || Long.bitCount(size) != roots.size()) {
            throw new IllegalArgumentException(roots.size() + " roots for a tree of " + size);
        }
        this.size = size;
        this.roots.addAll(roots);
    }

    /// Adds a leaf.
    public void add(Hash leaf) {
        Hash node = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>>= 1) {
            node = MerkleHashing.node(roots.removeLast(), node);
        }
        roots.addLast(node);
        size++;
    }

    /// How many leaves it has.
    public long size() {
        return size;
    }

    /// The roots of its complete subtrees, the largest first.
    public List<Hash> roots() {
        return List.copyOf(roots);
    }

    /// The root over all leaves.
    public Hash root() {
        if (roots.isEmpty()) {
            return MerkleHashing.EMPTY_ROOT;
        }
        Hash root = roots.getLast();
        for (int i = roots.size() - 2; i >= 0; i--) {
            root = MerkleHashing.node(roots.get(i), root);
        }
        return root;
    }
}
