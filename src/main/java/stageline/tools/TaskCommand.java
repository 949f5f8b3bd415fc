package stageline.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `task`: what people are to do. Does nothing without a command of its own.
@Command(name = "task", description = "List what is to be done, or say that something is.")
final class TaskCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with tasks: list or done.");
    }
}
