package stageline.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;
import stageline.ledger.proof.CompactRange;

/// Up to where a server's ledger was taken in.
///
/// @param epoch      the server's epoch
/// @param number     the last number, 0 for none
/// @param roots      the roots of the complete subtrees of the server's tree over these numbers, the largest first
/// @param checkpoint the server's signed checkpoint over them; empty where it gave none
/// @param chains     the ends of the devices' chains among these numbers
public record ServerPlace(long epoch, long number, List<Hash> roots, String checkpoint, Map<UUID, ChainHead> chains) {

    /// Copies the collections.
    ///
    /// @throws IllegalArgumentException unless there are as many roots as the number has bits
    public ServerPlace {
        roots = List.copyOf(roots);
        chains = Map.copyOf(chains);
        if (epoch < 0 || number < 0 || Long.bitCount(number) != roots.size()) {
            throw new IllegalArgumentException("epoch " + epoch + ", number " + number + ", " + roots.size() + " roots");
        }
    }

    /// The tree, to go on with.
    public CompactRange tree() {
        return new CompactRange(number, roots);
    }

    /// Up to which number the server has a device's entries; 0 where it has none.
    public long numbered(UUID device) {
        return Optional.ofNullable(chains.get(device)).map(ChainHead::n).orElse(0L);
    }

    /// Whether what another place is the end of was taken in up to here.
    public boolean includes(ServerPlace other) {
        return other.epoch < epoch || other.epoch == epoch && other.number <= number;
    }
}
