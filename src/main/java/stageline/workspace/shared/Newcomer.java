package stageline.workspace.shared;

import java.nio.file.Path;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;

/// Who joins a workspace, and where it is to be kept.
///
/// @param invitation what they were given
/// @param password   theirs on the server from now on
/// @param local      opens the workspace on this computer; the same for people, unless they want another
/// @param folder     a folder that does not exist yet or is empty
/// @param label      how they call this computer
@SuppressWarnings("ArrayRecordComponent")
public record Newcomer(Invitation invitation, Secret password, char[] local, Path folder, String label) {

    /// Does not say the passwords.
    @Override
    public String toString() {
        return "Newcomer[" + invitation + ", " + folder + "]";
    }
}
