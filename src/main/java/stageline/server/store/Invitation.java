package stageline.server.store;

import java.util.Optional;
import java.util.UUID;
import stageline.ledger.Hash;

/// That somebody may join, once. Those who may bring a new workspace to the server are invited to [ServerStore#NO_WORKSPACE].
///
/// @param token         SHA-256 of the token in the invitation
/// @param person        as whom
/// @param expiresMillis until when, Unix milliseconds
/// @param usedBy        tells the one who has used it from all others; empty while nobody has
public record Invitation(Hash token, UUID person, long expiresMillis, Optional<Hash> usedBy) implements AccountChange {}
