package stageline.sync.core;

import java.util.UUID;
import stageline.ledger.HeadSignature;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.NoteKey;
import stageline.sync.TreeHead;

/// Verifies signatures.
public interface Signatures {

    /// Verifies each anew.
    Signatures VERIFIED = new Signatures() {
        @Override
        public boolean verifies(PublicKeyBytes key, HeadSignature signature) {
            return key.verifies(signature);
        }

        @Override
        public TreeHead open(String note, UUID workspace, NoteKey key) {
            return TreeHead.open(note, workspace, key);
        }
    };

    /// Whether the key's owner signed that head, as [PublicKeyBytes#verifies(HeadSignature)].
    boolean verifies(PublicKeyBytes key, HeadSignature signature);

    /// Reads a signed checkpoint, as [TreeHead#open].
    ///
    /// @throws stageline.ledger.LedgerException.Malformed as there
    TreeHead open(String note, UUID workspace, NoteKey key);
}
