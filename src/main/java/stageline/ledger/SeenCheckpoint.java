package stageline.ledger;

/// The latest checkpoint of the shared ledger that a device had verified when it wrote an entry.
///
/// @param epoch the server's epoch, from 0
/// @param size  number of leaves of the tree
/// @param root  its root hash
public record SeenCheckpoint(long epoch, long size, Hash root) {

    /// @throws IllegalArgumentException for negative numbers
    public SeenCheckpoint {
        if (epoch < 0 || size < 0) {
            throw new IllegalArgumentException("negative epoch or size");
        }
    }
}
