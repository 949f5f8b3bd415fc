package stageline.sync;

import java.util.List;
import java.util.UUID;
import stageline.ledger.Hash;
import stageline.ledger.LedgerException;
import stageline.ledger.proof.Checkpoint;
import stageline.ledger.proof.NoteKey;
import stageline.ledger.proof.SignedNote;

/// What a server's signed checkpoint says of a workspace's ledger.
///
/// @param workspace the workspace
/// @param epoch     the server's epoch
/// @param size      how many entries
/// @param root      the root of the tree over them
public record TreeHead(UUID workspace, long epoch, long size, Hash root) {

    private static final String ORIGIN = "stageline/";
    private static final String EPOCH = "epoch ";

    /// As a checkpoint: its origin names the workspace, its one extension line the epoch.
    public Checkpoint checkpoint() {
        return new Checkpoint(ORIGIN + workspace, size, root, List.of(EPOCH + epoch));
    }

    /// Reads a signed checkpoint of a workspace and insists on the signature.
    ///
    /// @throws LedgerException.Malformed if it is none, belongs to another workspace, or the key did not sign it
    public static TreeHead open(String note, UUID workspace, NoteKey key) {
        Checkpoint checkpoint = Checkpoint.open(note, ORIGIN + workspace, key);
        return new TreeHead(workspace, epoch(checkpoint), checkpoint.size(), checkpoint.root());
    }

    /// The workspace that a signed checkpoint speaks of. Who signed it is another question.
    ///
    /// @throws LedgerException.Malformed if it is no workspace's checkpoint
    public static UUID workspaceOf(String note) {
        String origin = Checkpoint.parse(SignedNote.parse(note).text()).origin();
        try {
            UUID workspace = UUID.fromString(origin.startsWith(ORIGIN) ? origin.substring(ORIGIN.length()) : "");
            if (origin.equals(ORIGIN + workspace)) {
                return workspace;
            }
        } catch (IllegalArgumentException none) {
            throw new LedgerException.Malformed("no workspace: " + origin);
        }
        throw new LedgerException.Malformed("no workspace: " + origin);
    }

    private static long epoch(Checkpoint checkpoint) {
        String line = checkpoint.extensions().size() == 1 ? checkpoint.extensions().getFirst() : "";
        try {
            if (line.startsWith(EPOCH)) {
                long epoch = Long.parseLong(line.substring(EPOCH.length()));
                if (epoch >= 0 && line.equals(EPOCH + epoch)) {
                    return epoch;
                }
            }
        } catch (NumberFormatException noNumber) {
            throw new LedgerException.Malformed("no epoch: " + line);
        }
        throw new LedgerException.Malformed("a checkpoint without its epoch");
    }
}
