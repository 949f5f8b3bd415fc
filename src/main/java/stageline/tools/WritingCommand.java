package stageline.tools;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stageline.workspace.Workspace;

/// What commands share that write rows into a file or to the terminal.
abstract class WritingCommand extends WorkspaceCommand {

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write; the terminal where none is named.")
    @Nullable Path output;

    WritingCommand(Terminal terminal) {
        super(terminal);
    }

    /// Writes the rows and closes the stream.
    ///
    /// @return how many
    abstract long write(Workspace workspace, OutputStream out) throws IOException;

    @Override
    public final Integer call() throws IOException {
        return inWorkspace(workspace -> {
            Path file = output;
            if (file == null) {
                write(workspace, new OpenEnded(terminal.out()));
                return ExitCode.DONE;
            }
            Path work = file.resolveSibling(file.getFileName() + ".part");
            long rows;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(work))) {
                rows = write(workspace, out);
            }
            Files.move(work, file, StandardCopyOption.REPLACE_EXISTING);
            return done("%d rows are in %s.".formatted(rows, file), Map.of("rows", rows, "file", file.toString()));
        });
    }
}
