package stageline.tools;

import java.net.InetAddress;
import java.net.UnknownHostException;
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

    /// How this computer calls itself.
    static String nameOfThisComputer() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "Command line";
        }
    }
}
