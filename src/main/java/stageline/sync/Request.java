package stageline.sync;

/// What a workspace asks of its server.
public sealed interface Request permits Push, Pull {}
