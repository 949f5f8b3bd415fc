package stageline.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `server user`: the people of a workspace. Does nothing without a command of its own.
@Command(name = "user", description = "Manage the people of a workspace on a running server.")
final class ServerUserCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Say what to do with the people: list, add, roles, reset, deactivate or activate.");
    }
}
