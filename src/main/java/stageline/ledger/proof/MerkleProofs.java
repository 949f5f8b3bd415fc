package stageline.ledger.proof;

import java.util.List;
import stageline.ledger.Hash;

/// Verifies what [MerkleTree] proves, with nothing but roots: the algorithms of RFC 9162 §2.1.3.2 and §2.1.4.2. Never throws for a wrong
/// proof; it is just not one.
public final class MerkleProofs {

    private MerkleProofs() {}

    /// Whether the proof shows that the leaf with this hash is at `index` in the tree of `size` leaves with this root.
    public static boolean verifyInclusion(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash neighbour : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHashing.node(neighbour, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = MerkleHashing.node(hash, neighbour);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /// Whether the proof shows that the tree of `later` leaves with `laterRoot` begins with the leaves of the one of `earlier` leaves with
    /// `earlierRoot`. Every tree continues the empty one, and itself.
    public static boolean verifyConsistency(long earlier, long later, Hash earlierRoot, Hash laterRoot, List<Hash> proof) {
        if (earlier < 0 || earlier > later) {
            return false;
        }
        if (earlier == 0) {
            return proof.isEmpty() && earlierRoot.equals(MerkleHashing.EMPTY_ROOT);
        }
        if (earlier == later) {
            return proof.isEmpty() && earlierRoot.equals(laterRoot);
        }
        boolean complete = Long.bitCount(earlier) == 1;
        if (!complete && proof.isEmpty()) {
            return false;
        }
        Hash start = complete ? earlierRoot : proof.getFirst();
        List<Hash> rest = complete ? proof : proof.subList(1, proof.size());
        return climb(earlier, later, start, rest, earlierRoot, laterRoot);
    }

    private static boolean climb(
            long earlier, long later, Hash start, List<Hash> proof, Hash earlierRoot, Hash laterRoot) {
        int skipped = Long.numberOfTrailingZeros(earlier);
        long node = (earlier - 1) >>> skipped;
        long last = (later - 1) >>> skipped;
        Hash old = start;
        Hash fresh = start;
        for (Hash neighbour : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = MerkleHashing.node(neighbour, old);
                fresh = MerkleHashing.node(neighbour, fresh);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                fresh = MerkleHashing.node(fresh, neighbour);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && old.equals(earlierRoot) && fresh.equals(laterRoot);
    }
}
