package stageline.server.core;

import java.util.UUID;

/// Who speaks to the server, as their session says.
///
/// @param person   the person
/// @param device   the device
/// @param founding whether they bring a workspace to the server, with a history that no server has judged
public record Caller(UUID person, UUID device, boolean founding) {}
