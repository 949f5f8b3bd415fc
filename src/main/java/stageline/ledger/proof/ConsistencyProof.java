package stageline.ledger.proof;

import java.util.List;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;

/// That a server's ledger, as a signed checkpoint describes it, continues an earlier one: nothing in it was changed, dropped or put in
/// another order. As text it has the form in which C2SP `tlog-witness` hands checkpoints to witnesses.
///
/// @param earlier    how many entries the earlier ledger had
/// @param path       the proof (RFC 6962 §2.1.2)
/// @param checkpoint the server's signed checkpoint of the later ledger
public record ConsistencyProof(long earlier, List<Hash> path, String checkpoint) {

    /// Copies the list.
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /// As text.
    public String format() {
        return new ProofText(List.of("old " + earlier), path, checkpoint).format();
    }

    /// Reads a proof. Whether it holds is another question.
    ///
    /// @throws LedgerException.Malformed if it is none
    public static ConsistencyProof parse(String text) {
        ProofText proof = ProofText.parse(text, 1);
        return new ConsistencyProof(ProofText.number(proof.head().getFirst(), "old"), proof.hashes(), proof.checkpoint());
    }

    /// Whether the tree with this size and root continues the earlier one with that root.
    public boolean holds(Hash earlierRoot, long size, Hash root) {
        return MerkleProofs.verifyConsistency(earlier, size, earlierRoot, root, path);
    }
}
