package stageline.tools;

import picocli.CommandLine.Command;
import stageline.exchange.intake.ImportPlan.Planning;
import stageline.workspace.exchange.Imports;

/// `import hubspot`: HubSpot's exports of deals, companies and contacts, without mapping by hand.
@Command(name = "hubspot", description = "Import HubSpot's exports of deals, companies and contacts.")
final class ImportHubSpotCommand extends ImportFilesCommand {

    ImportHubSpotCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Planning plan(Imports imports) {
        return imports.planHubSpot(files);
    }
}
