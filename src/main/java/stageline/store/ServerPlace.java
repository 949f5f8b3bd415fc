package stageline.store;

import java.util.List;
import stageline.ledger.Hash;
import stageline.ledger.proof.CompactRange;

/// Up to where a server's ledger was taken in.
///
/// @param epoch      the server's epoch
/// @param number     the last number, 0 for none
/// @param roots      the roots of the complete subtrees of the server's tree over these numbers, the largest first
/// @param checkpoint the server's signed checkpoint over them; empty where it gave none
public record ServerPlace(long epoch, long number, List<Hash> roots, String checkpoint) {

    /// Copies the list.
    ///
    /// @throws IllegalArgumentException unless there are as many roots as the number has bits
    public ServerPlace {
        roots = List.copyOf(roots);
        if (epoch < 0 || number < 0 || Long.bitCount(number) != roots.size()) {
            throw new IllegalArgumentException("epoch " + epoch + ", number " + number + ", " + roots.size() + " roots");
        }
    }

    /// The tree, to go on with.
    public CompactRange tree() {
        return new CompactRange(number, roots);
    }

    /// Whether what another place is the end of was taken in up to here.
    public boolean includes(ServerPlace other) {
        return other.epoch < epoch || other.epoch == epoch && other.number <= number;
    }
}
