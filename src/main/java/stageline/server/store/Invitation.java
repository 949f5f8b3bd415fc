package stageline.server.store;

import java.util.UUID;
import stageline.ledger.Hash;

/// That somebody may join, once. Those who may bring a new workspace to the server are invited to [ServerStore#NO_WORKSPACE].
///
/// @param token         SHA-256 of the token in the invitation
/// @param person        as whom
/// @param expiresMillis until when, Unix milliseconds
/// @param used          whether they have joined
public record Invitation(Hash token, UUID person, long expiresMillis, boolean used) implements AccountChange {}
