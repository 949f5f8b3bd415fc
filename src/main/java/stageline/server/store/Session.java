package stageline.server.store;

import java.util.UUID;
import stageline.ledger.Hash;

/// That somebody is signed in.
///
/// @param token         SHA-256 of the token that only they have
/// @param person        who
/// @param device        on which device
/// @param expiresMillis when it ends by itself, Unix milliseconds
public record Session(Hash token, UUID person, UUID device, long expiresMillis) implements AccountChange {}
