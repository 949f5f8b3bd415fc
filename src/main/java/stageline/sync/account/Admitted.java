package stageline.sync.account;

import java.util.UUID;
import stageline.ledger.proof.NoteKey;

/// A device was let in.
///
/// @param workspace     the workspace
/// @param person        whose device it is
/// @param device        the device
/// @param session       the token of its session; visible ASCII
/// @param expiresMillis when the session ends unless it is used, Unix milliseconds by the server's clock
/// @param key           verifies the server's checkpoints
public record Admitted(UUID workspace, UUID person, UUID device, Secret session, long expiresMillis, NoteKey key) {}
