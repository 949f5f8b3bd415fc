package stageline.tools;

import java.io.IOException;
import picocli.CommandLine.Command;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.SharedStatus.Link;
import stageline.workspace.shared.Visited;

/// `sync`: brings a workspace in step with its server, once.
@Command(name = "sync", description = {
        "Send what was done here to the workspace's server, and fetch what others did.",
        "Exit code 0 in step, 1 where the server can't be reached or something is broken, 3 where the server refuses."
})
final class SyncCommand extends ServerCommand {

    SyncCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    public Integer call() throws IOException {
        char[] local = terminal.password();
        Exchanging.Result result = once(local);
        if (result.link() instanceof Link.Needs(Need need) && need instanceof Need.OpenAgain) {
            result = once(local);
        }
        if (json) {
            printJson(result.data());
        }
        if (!result.inStep()) {
            throw result.stop();
        }
        if (!json) {
            print(result.sentence());
        }
        return ExitCode.DONE;
    }

    private Exchanging.Result once(char[] local) throws IOException {
        return WorkspaceVisit.visited(folder, terminal, local, workspace -> {
            requireServer(workspace);
            return exchanging().run(workspace, () -> terminal.serverPassword(local));
        });
    }

    private static void requireServer(Workspace workspace) {
        if (workspace.belonging().membership().isEmpty()) {
            throw ServerWords.stop(new Visited.Unsuited<>(Visited.Why.ALONE));
        }
    }
}
