package stageline.server.store;

import java.util.UUID;

/// That a workspace is only being brought to the server. It takes the place of the one before.
///
/// @param device    by which device
/// @param remaining how many entries of its history are still to come; 0 once all are here
public record Founding(UUID device, long remaining) implements AccountChange {}
