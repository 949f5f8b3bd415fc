package stageline.tools;

import picocli.CommandLine.Command;
import stageline.exchange.intake.ImportPlan.Planning;
import stageline.workspace.exchange.Imports;

/// `import stageline`: what `export` wrote as CSV, back into its workspace or into another one.
@Command(name = "stageline", description = "Import CSV files that \"export\" wrote.")
final class ImportOwnCommand extends ImportFilesCommand {

    ImportOwnCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Planning plan(Imports imports) {
        return imports.planOwn(files);
    }
}
