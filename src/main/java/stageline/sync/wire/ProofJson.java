package stageline.sync.wire;

import java.util.List;
import stageline.ledger.Hash;

/// Proofs over a server's ledger as JSON.
public final class ProofJson {

    private ProofJson() {}

    /// That an entry is in the tree.
    ///
    /// @param number its number
    /// @param size   of how many entries the tree is
    /// @param path   the neighbours on the way to the root, from the leaf upwards (RFC 6962 §2.1.1)
    public static byte[] inclusion(long number, long size, List<Hash> path) {
        return JsonText.object(message -> message.put("number", number).put("size", size).hashes("proof", path));
    }

    /// That the ledger continues an earlier one.
    ///
    /// @param proof RFC 6962 §2.1.2
    public static byte[] consistency(List<Hash> proof) {
        return JsonText.object(message -> message.hashes("proof", proof));
    }
}
