package stageline.workspace;

import java.util.List;
import java.util.Optional;
import stageline.ledger.EncodedEntry;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.Receipt;
import stageline.ledger.journal.Journal;
import stageline.ledger.proof.Checkpoint;
import stageline.ledger.proof.ConsistencyProof;
import stageline.ledger.proof.EntryProof;
import stageline.ledger.proof.MerkleHashing;
import stageline.ledger.proof.MerkleTree;
import stageline.ledger.proof.SignedNote;

/// Proves to others what a server's ledger says, from what the server has handed out here: the server need not be asked. Not thread-safe.
public final class LedgerProofs {

    private final List<Receipt> receipts;
    private final Optional<String> checkpoint;
    private final MerkleTree tree = new MerkleTree();

    private LedgerProofs(ServerOrder order) {
        this.receipts = order.receipts();
        this.checkpoint = order.checkpoint();
        receipts.forEach(receipt -> tree.add(MerkleHashing.leaf(tree.size() + 1, receipt)));
    }

    /// Reads the whole journal.
    static LedgerProofs of(Journal journal) {
        return new LedgerProofs(ServerOrder.of(journal));
    }

    /// The latest signed checkpoint; empty before the server's ledger was taken in.
    public Optional<String> checkpoint() {
        return checkpoint;
    }

    /// Proves that an entry is in the server's ledger; empty where the server has not numbered it.
    public Optional<EntryProof> entry(EncodedEntry entry) {
        for (int i = 0; i < receipts.size(); i++) {
            Receipt receipt = receipts.get(i);
            if (receipt.entry().equals(entry.entry().id()) && receipt.hash().equals(entry.entry().hash())) {
                List<Hash> path = tree.inclusionProof(i, tree.size());
                long number = i + 1L;
                return checkpoint.map(signed -> new EntryProof(number, receipt, entry, path, signed));
            }
        }
        return Optional.empty();
    }

    /// What came of comparing with an earlier checkpoint.
    public sealed interface Continuation {

        /// The ledger continues the earlier one.
        record Proven(ConsistencyProof proof) implements Continuation {}

        /// It does not: something that the earlier one had was changed, dropped or put in another order.
        record Contradicted() implements Continuation {}

        /// The earlier one is later than what is here.
        record Later() implements Continuation {}

        /// Nothing of the server's ledger is here.
        record Nothing() implements Continuation {}
    }

    /// Proves that the server's ledger continues the one of a checkpoint that somebody kept.
    ///
    /// @param earlier that checkpoint, signed
    /// @throws LedgerException.Malformed if it is none
    public Continuation since(String earlier) {
        Checkpoint kept = Checkpoint.parse(SignedNote.parse(earlier).text());
        if (checkpoint.isEmpty()) {
            return new Continuation.Nothing();
        }
        if (kept.size() > tree.size()) {
            return new Continuation.Later();
        }
        if (!tree.root(kept.size()).equals(kept.root())) {
            return new Continuation.Contradicted();
        }
        List<Hash> path = kept.size() == 0 ? List.of() : tree.consistencyProof(kept.size(), tree.size());
        return new Continuation.Proven(new ConsistencyProof(kept.size(), path, checkpoint.get()));
    }
}
