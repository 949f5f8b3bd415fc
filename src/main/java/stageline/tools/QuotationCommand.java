package stageline.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `quotation`: what was offered. Does nothing without a command of its own.
@Command(name = "quotation", description = "List quotations, or write their papers into files.")
final class QuotationCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with quotations: list or export.");
    }
}
