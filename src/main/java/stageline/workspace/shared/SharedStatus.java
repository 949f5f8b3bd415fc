package stageline.workspace.shared;

import java.time.Instant;

/// How things stand between a workspace and its server.
///
/// @param link    whether they are in step
/// @param waiting how many entries of this device the server has not acknowledged
/// @param files   how many contents of files are here that the server does not have
public record SharedStatus(Link link, long waiting, int files) {

    /// Whether a workspace and its server are in step.
    public sealed interface Link {

        /// The history of a joined workspace is being fetched.
        ///
        /// @param number up to which entry it is here
        /// @param size   how many the server is known to have
        record Beginning(long number, long size) implements Link {}

        /// Something is being sent or fetched.
        ///
        /// @param number up to which entry the server's ledger is here
        /// @param size   how many it is known to have
        record Exchanging(long number, long size) implements Link {}

        /// All that the server had when it was asked last is here, and it has all that was here.
        ///
        /// @param since since when
        record InStep(Instant since) implements Link {}

        /// The server can't be reached, or asks for patience.
        ///
        /// @param since since when
        /// @param next  when it is tried again
        record Offline(Instant since, Instant next) implements Link {}

        /// Somebody must do something.
        record Needs(Need need) implements Link {}
    }

    /// Whether nothing more happens by itself in the next moments.
    public boolean settled() {
        return switch (link) {
            case Link.Beginning _, Link.Exchanging _ -> false;
            case Link.InStep _, Link.Offline _, Link.Needs _ -> true;
        };
    }

    /// Whether the workspace is in step.
    public boolean inStep() {
        return link instanceof Link.InStep;
    }
}
