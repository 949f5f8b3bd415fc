package stageline.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `backup`: writes everything into one file, encrypted as the workspace is.
@Command(name = "backup", description = "Write a backup: one file, encrypted as the workspace is.")
final class BackupCommand extends WorkspaceCommand {

    @Parameters(paramLabel = "FILE", description = "The file; replaced once the new one is whole.")
    Path file;

    BackupCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            workspace.backup(file.toAbsolutePath());
            return done("The backup is in %s.".formatted(file), Map.of("backup", file.toString()));
        });
    }
}
