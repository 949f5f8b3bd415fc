package stageline.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `server device`: the devices of a workspace. Does nothing without a command of its own.
@Command(name = "device", description = "Manage the devices of a workspace on a running server.")
final class ServerDeviceCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the devices: list or revoke.");
    }
}
