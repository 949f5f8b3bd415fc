package stageline.tools;

import java.io.IOException;
import java.util.Map;
import picocli.CommandLine.Command;

/// `audit checkpoint`: the latest signed checkpoint of the server, to be kept elsewhere.
@Command(name = "checkpoint", description = {
        "Print the server's latest signed checkpoint.",
        "Kept elsewhere, it shows later whether the ledger was rewritten: \"audit prove --since\"."
})
final class AuditCheckpointCommand extends WorkspaceCommand {

    AuditCheckpointCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            String checkpoint = workspace.ledger().proofs().checkpoint().orElseThrow(() -> Stop.refused(
                    "No server's ledger is here. Publish the workspace to a server, or join one."));
            if (json) {
                printJson(Map.of("checkpoint", checkpoint));
            } else {
                terminal.out().print(checkpoint);
            }
            return ExitCode.DONE;
        });
    }
}
