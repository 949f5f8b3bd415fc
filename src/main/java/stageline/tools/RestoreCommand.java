package stageline.tools;

import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import stageline.workspace.Workspace;

/// `restore`: restores a backup into a new folder, and opens it to see that it is whole.
@Command(name = "restore", description = "Restore a backup into a new folder and open it to see that it is whole.")
final class RestoreCommand extends WorkspaceCommand {

    @Parameters(paramLabel = "FILE", description = "The backup.")
    Path file;

    RestoreCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        try (Workspace restored = Workspace.restore(file, folder, terminal.password(), terminal.world())) {
            return done(
                    "%s is restored in %s and opens.".formatted(restored.name(), folder),
                    Map.of("workspace", folder.toString(), "name", restored.name()));
        }
    }
}
