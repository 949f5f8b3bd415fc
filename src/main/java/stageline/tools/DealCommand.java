package stageline.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `deal`: one deal. Does nothing without a command of its own.
@Command(name = "deal", description = "Show, create, move or lose a deal.")
final class DealCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the deal: show, create, move or lose.");
    }
}
