package stageline.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `import`: records from elsewhere. Does nothing without a command of its own.
@Command(name = "import", description = "Import from HubSpot, from other CSV files, or from this program's own exports.")
final class ImportCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say where from: hubspot, csv or stageline.");
    }
}
