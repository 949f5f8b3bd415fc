package stageline.tools;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Visited;

/// `leave`: a workspace belongs to its server no longer.
@Command(name = "leave", description = {
        "Leave the server: everything stays here, and nothing is exchanged any more.",
        "The same history can't be brought to a server again; what was not sent is not known to others."
})
final class LeaveCommand extends ServerCommand {

    LeaveCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(this::leave);
    }

    private int leave(Workspace workspace) {
        if (workspace.belonging().membership().isEmpty()) {
            throw ServerWords.stop(new Visited.Unsuited<>(Visited.Why.ALONE));
        }
        long waiting = workspace.sharing().extent().waiting();
        boolean told = server().leave(workspace, new ProgressLine(terminal.err(), "Leaving")).done();
        if (!told) {
            complain("The server could not be told. Have an administrator revoke this computer there.");
        }
        if (waiting > 0) {
            complain("%d entries were never sent; others do not know of them.".formatted(waiting));
        }
        return done(
                "The workspace is on this computer alone. Everything stays in %s.".formatted(folder),
                Map.of("left", true, "told", told, "waiting", waiting));
    }
}
