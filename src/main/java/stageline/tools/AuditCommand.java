package stageline.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `audit`: the trail. Does nothing without a command of its own.
@Command(name = "audit", description = "Verify, prove or export the audit trail.")
final class AuditCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the audit trail: verify, prove, checkpoint or export.");
    }
}
