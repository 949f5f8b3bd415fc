package stageline.sync.core;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import stageline.ledger.ChainHead;
import stageline.ledger.Hash;
import stageline.ledger.keys.PublicKeyBytes;
import stageline.ledger.proof.CompactRange;
import stageline.ledger.proof.NoteKey;
import stageline.sync.Cursor;

/// Where a workspace stands towards its server: what it has taken in and verified.
///
/// @param workspace the workspace
/// @param device    this installation of it
/// @param key       the key that the server signs with
/// @param cursor    how far the server's ledger was taken in
/// @param roots     the roots of the complete subtrees over the entries up to there, as [CompactRange#roots()] gives them
/// @param chains    the ends of the devices' chains up to there
/// @param devices   the keys of the devices that the ledger knows
public record Standing(
        UUID workspace,
        UUID device,
        NoteKey key,
        Cursor cursor,
        List<Hash> roots,
        Map<UUID, ChainHead> chains,
        Map<UUID, PublicKeyBytes> devices) {

    /// Copies the collections.
    public Standing {
        roots = List.copyOf(roots);
        chains = Map.copyOf(chains);
        devices = Map.copyOf(devices);
    }

    /// The tree over what was taken in, to go on from.
    CompactRange tree() {
        return new CompactRange(cursor.number(), roots);
    }

    /// The same in another place.
    Standing at(long epoch, CompactRange tree, Map<UUID, ChainHead> ends, Map<UUID, PublicKeyBytes> known) {
        return new Standing(workspace, device, key, new Cursor(epoch, tree.size()), tree.roots(), ends, known);
    }

    /// The same as another device.
    Standing as(UUID other) {
        return new Standing(workspace, other, key, cursor, roots, chains, devices);
    }
}
