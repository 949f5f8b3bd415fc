package stageline.desktop.start;

import java.nio.file.Path;
import stageline.desktop.common.InvitationModel;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.Visited;

/// Joins a team's workspace by an invitation.
@FunctionalInterface
interface Joining {

    /// Joins, and fetches the workspace. Blocks, and belongs on a background thread.
    ///
    /// @param progress told how much of the workspace is here, and asked whether to stop
    /// @throws Exception where the folder can't be used
    Joined join(Wish wish, Progress progress) throws Exception;

    /// How somebody wants to join.
    ///
    /// @param form   the invitation, what they call this computer, and a password that opens the workspace here and signs in at the server
    /// @param folder where the workspace is to lie
    record Wish(InvitationModel.Filled form, Path folder) {}

    /// What came of it.
    sealed interface Joined {

        /// The workspace is here and open.
        record Here(Workspace workspace) implements Joined {}

        /// They have joined; the workspace is not here as a whole, and fetching it goes on when it is opened.
        ///
        /// @param link how things stood with the server when it stopped
        record Partly(SharedStatus.Link link) implements Joined {}

        /// They have not joined.
        record Not(Visited<?> outcome) implements Joined {}
    }
}
