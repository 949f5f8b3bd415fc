package stageline.tools;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.ledger.LedgerException;
import stageline.ledger.proof.Flaw;
import stageline.ledger.proof.VerificationResult;

/// `audit verify`: verifies every record, chain, payload and signature of the journal, and names the first bad entry; or a proof that
/// somebody was given, with nothing but the server's key.
@Command(name = "verify", description = {
        "Verify every entry of the journal; exit code 1 where one is not as it was written.",
        "Or verify a proof, without any workspace."
})
final class AuditVerifyCommand extends PrintingCommand {

    @ArgGroup(multiplicity = "1")
    What what = new What();

    /// Either a journal or a proof.
    static final class What {

        @Option(names = "--workspace", required = true, paramLabel = "DIR", description = "The workspace's folder.")
        @Nullable Path folder;

        @ArgGroup(exclusive = false)
        @Nullable GivenProof proof;
    }

    AuditVerifyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() throws IOException {
        GivenProof given = what.proof;
        return given != null ? proof(given) : journal(Objects.requireNonNull(what.folder));
    }

    private int proof(GivenProof given) throws IOException {
        GivenProof.Finding finding = given.verify();
        if (finding.sound()) {
            return done(finding.sentence(), finding.data());
        }
        if (json) {
            printJson(finding.data());
        }
        complain(finding.sentence());
        return ExitCode.FAILED;
    }

    private int journal(Path folder) throws IOException {
        try {
            return WorkspaceVisit.of(
                    folder, terminal, workspace -> report(workspace.ledger().verify(new ProgressLine(terminal.err(), "Verifying"))));
        } catch (LedgerException.Damaged damage) {
            return flawed(new Flaw(
                    Flaw.Kind.DAMAGED, damage.position(), Optional.empty(), damage.file(), damage.offset(), Optional.of(damage.damage())));
        }
    }

    private int report(VerificationResult result) {
        return result.flaw()
                .map(this::flawed)
                .orElseGet(() -> done(
                        "All %d entries are as they were written%s."
                                .formatted(result.entries(), result.erased() == 0 ? ""
                                        : "; %d of them were erased".formatted(result.erased())),
                        Map.of("sound", true, "entries", result.entries(), "erased", result.erased())));
    }

    private int flawed(Flaw flaw) {
        if (json) {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("sound", false);
            data.put("flaw", flaw.kind().name());
            data.put("position", flaw.position());
            flaw.entry().ifPresent(entry -> data.put("entry", entry.device() + "/" + entry.n()));
            data.put("file", flaw.file());
            data.put("offset", flaw.offset());
            flaw.damage().ifPresent(damage -> data.put("damage", damage.name()));
            printJson(data);
        }
        complain("The first bad entry is number %d (%s, byte %d): %s."
                .formatted(flaw.position(), flaw.file(), flaw.offset(), words(flaw)));
        return ExitCode.FAILED;
    }

    private static String words(Flaw flaw) {
        return switch (flaw.kind()) {
            case DAMAGED -> flaw.damage().map(Complaints::words).orElse("it is damaged");
            case MALFORMED -> "what stands there is no entry";
            case NEWER_FORMAT -> "a newer version wrote it";
            case OTHER_WORKSPACE -> "it belongs to another workspace";
            case NUMBER -> "entries before it are missing, or it is there twice";
            case PREVIOUS_HASH -> "it or the one before it was altered";
            case PAYLOAD_HASH -> "what it says was altered";
            case TRANSACTION -> "its transaction is not whole";
            case HEAD_SIGNATURE -> "the device's signature is not under it";
            case ENTRIES_MISSING -> "the device signed for more entries than there are";
            case RECEIPT_NUMBER -> "server numbers before it are missing, or are there twice";
            case RECEIPT -> "the server has another entry under its number";
            case CHECKPOINT -> "the server's checkpoint does not fit the entries up to it";
        };
    }
}
