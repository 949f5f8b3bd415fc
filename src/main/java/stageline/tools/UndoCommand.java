package stageline.tools;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `undo`: takes one's own latest change back; an import is one change.
@Command(name = "undo", description = "Undo your latest change; an import is one change.")
final class UndoCommand extends WorkspaceCommand {

    @Option(names = "--redo", description = "Do again what was undone last.")
    boolean redo;

    UndoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace ->
                Refusals.report(this, redo ? workspace.redo() : workspace.undo(), redo ? "Done again." : "Undone.", Map.of("redo", redo)));
    }
}
