package stageline.sync.core;

import stageline.sync.Denial;

/// Why nothing goes on between a workspace and its server.
public sealed interface Halt {

    /// The server does not take this client as it is.
    record Refused(Denial denial) implements Halt {}

    /// The server does not know this device.
    record Unknown() implements Halt {}

    /// Somebody answers with another key than the server's.
    record OtherKey() implements Halt {}

    /// What the server shows contradicts what it has shown before, or what was signed.
    record Contradicted(Contradiction contradiction) implements Halt {}
}
