package stageline.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.ledger.LedgerException;
import stageline.ledger.proof.EntryProof;
import stageline.workspace.JournaledEntry;
import stageline.workspace.LedgerProofs;
import stageline.workspace.Workspace;

/// `audit prove`: proves to others what stands in the server's ledger, so that they can check it without the ledger and without us.
@Command(name = "prove", description = {
        "Prove that an entry is in the server's ledger, or that this ledger continues an earlier one.",
        "Whoever has the server's key can check it: \"audit verify --proof\", or any program that knows the format."
})
final class AuditProveCommand extends WorkspaceCommand {

    @ArgGroup(multiplicity = "1")
    What what = new What();

    /// What is to be proven.
    static final class What {

        @Parameters(paramLabel = "POSITION", description = "The entry's position, as \"history\" shows it.")
        long position;

        @Option(names = "--since", required = true, paramLabel = "CHECKPOINT", description =
                "A checkpoint that \"audit checkpoint\" wrote earlier, or that was printed.")
        @Nullable Path since;
    }

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write; the terminal where none is named.")
    @Nullable Path output;

    AuditProveCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        return inWorkspace(workspace -> {
            Path since = what.since;
            String proof = since == null ? ofEntry(workspace) : ofContinuation(workspace, Files.readString(since));
            Path file = output;
            if (file == null) {
                terminal.out().print(proof);
                return ExitCode.DONE;
            }
            Files.writeString(file, proof);
            return done("The proof is in %s.".formatted(file), Map.of("proof", file.toString()));
        });
    }

    private String ofEntry(Workspace workspace) {
        JournaledEntry entry = workspace.ledger().entry(what.position)
                .orElseThrow(() -> Stop.refused("There is no entry at position %d.".formatted(what.position)));
        return workspace.ledger().proofs().entry(entry.encoded())
                .map(EntryProof::format)
                .orElseThrow(() -> Stop.refused(
                        "No server has numbered this entry yet. Once the workspace is in step with its server, it can be proven."));
    }

    private static String ofContinuation(Workspace workspace, String earlier) {
        try {
            return switch (workspace.ledger().proofs().since(earlier)) {
                case LedgerProofs.Continuation.Proven proven -> proven.proof().format();
                case LedgerProofs.Continuation.Later _ -> throw Stop.refused(
                        "The checkpoint is later than what is here. Bring the workspace in step with its server first.");
                case LedgerProofs.Continuation.Nothing _ -> throw Stop.refused("Nothing of a server's ledger is here.");
                case LedgerProofs.Continuation.Contradicted _ -> throw Stop.failed(
                        "The server's ledger does not continue that checkpoint: something was changed, dropped or reordered.");
            };
        } catch (LedgerException.Malformed malformed) {
            throw Stop.refused("This is not a checkpoint (%s).".formatted(malformed.getMessage()));
        }
    }
}
