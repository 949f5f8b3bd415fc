package stageline.sync.core;

import java.time.Duration;

/// How things stand between a workspace and its server.
public sealed interface Condition {

    /// All that the server had when it was asked last is here, and it has all that was here.
    record InStep() implements Condition {}

    /// Something is being sent or fetched.
    ///
    /// @param number up to which entry the server's ledger is here
    /// @param size   how many it is known to have
    record Exchanging(long number, long size) implements Condition {}

    /// The server can't be reached, or asks for patience.
    ///
    /// @param retry when it is tried again
    record Away(Duration retry) implements Condition {}

    /// A page could not be stored.
    ///
    /// @param retry when it is tried again
    record NoRoom(Duration retry) implements Condition {}

    /// Nothing goes on before somebody does something about it.
    record Halted(Halt halt) implements Condition {}
}
