package stageline.tools;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// What commands share that work in a workspace.
abstract class WorkspaceCommand extends PrintingCommand {

    @Option(names = "--workspace", required = true, paramLabel = "DIR", description = "The workspace's folder.")
    Path folder;

    WorkspaceCommand(Terminal terminal) {
        super(terminal);
    }

    /// Opens the workspace, works in it and closes it.
    final int inWorkspace(WorkspaceVisit.Work work) throws IOException {
        return WorkspaceVisit.of(folder, terminal, work);
    }
}
