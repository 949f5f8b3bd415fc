package stageline.tools;

import java.util.Map;
import picocli.CommandLine.Command;
import stageline.workspace.Workspace;

/// `password`: replaces the workspace's password.
@Command(
        name = "password",
        description = "Replace the password; the new one comes from " + Terminal.NEW_PASSWORD + " or a prompt.")
final class PasswordCommand extends WorkspaceCommand {

    PasswordCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Workspace.changePassword(folder, terminal.password(), terminal.chosenPassword(Terminal.NEW_PASSWORD), terminal.world());
        return done("The password is replaced.", Map.of("changed", true));
    }
}
