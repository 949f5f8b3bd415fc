package stageline.server.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import stageline.ledger.HeadSignature;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.NoteKey;
import stageline.sync.TreeHead;
import stageline.sync.core.Signatures;

/// Verifies signatures, and remembers those that it found to be genuine lately: so that one can be verified before anybody waits for it.
/// Thread-safe.
final class VerifiedSignatures implements Signatures {

    private static final int MOST = 1_000;

    private final Map<Genuine, Boolean> lately = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Genuine, Boolean> eldest) {
            return size() > MOST;
        }
    };

    private record Genuine(PublicKeyBytes key, HeadSignature signature) {}

    @Override
    public boolean verifies(PublicKeyBytes key, HeadSignature signature) {
        Genuine asked = new Genuine(key, signature);
        synchronized (lately) {
            if (lately.containsKey(asked)) {
                return true;
            }
        }
        boolean genuine = VERIFIED.verifies(key, signature);
        if (genuine) {
            synchronized (lately) {
                lately.put(asked, true);
            }
        }
        return genuine;
    }

    @Override
    public TreeHead open(String note, UUID workspace, NoteKey key) {
        return VERIFIED.open(note, workspace, key);
    }
}
