package stageline.tools;

import org.jspecify.annotations.Nullable;
import stageline.workspace.shared.ServerVisit;

/// What commands share that bring a workspace and its server together.
abstract class ServerCommand extends WorkspaceCommand {

    final String version;

    /// @param version this program's
    ServerCommand(Terminal terminal, String version) {
        super(terminal);
        this.version = version;
    }

    final ServerVisit server() {
        return new ServerVisit(terminal.world(), version);
    }

    /// Brings workspaces in step.
    final Exchanging exchanging() {
        return new Exchanging(this, server());
    }

    /// How a person calls this computer, or it itself.
    static String label(@Nullable String given) {
        return given == null ? ThisComputer.name("Command line") : given;
    }
}
