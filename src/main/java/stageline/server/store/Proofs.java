package stageline.server.store;

import java.util.List;
import java.util.Optional;
import stageline.ledger.Hash;
import stageline.ledger.Receipt;
import stageline.sales.event.EntryId;

/// Proofs over a workspace's ledger at one moment, which [stageline.ledger.proof.MerkleProofs] verifies.
public interface Proofs {

    /// That an entry is in the tree over the first entries; empty where it is not.
    ///
    /// @param size of how many entries the tree is
    /// @throws IndexOutOfBoundsException if the ledger has fewer
    Optional<Inclusion> inclusion(EntryId entry, long size);

    /// That the tree over the first `later` entries continues the one over the first `earlier`.
    ///
    /// @throws IndexOutOfBoundsException unless 0 &lt; earlier ≤ later ≤ size of the ledger
    List<Hash> consistency(long earlier, long later);

    /// Where an entry is in the tree.
    ///
    /// @param number  its number, one more than the index of its leaf
    /// @param receipt what its leaf says
    /// @param path    the neighbours on the way to the root, from the leaf upwards
    record Inclusion(long number, Receipt receipt, List<Hash> path) {

        /// Copies the list.
        public Inclusion {
            path = List.copyOf(path);
        }
    }
}
