package stageline.tools;

import java.util.Currency;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.sales.people.Role;
import stageline.workspace.Founding;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.BenchData;

/// `bench-data`: makes a workspace full of invented data to measure with.
@Command(name = "bench-data", description =
        "Make a workspace full of invented companies, contacts and deals with histories, to measure with.")
final class BenchDataCommand extends WorkspaceCommand {

    @Option(names = "--deals", required = true, paramLabel = "N", description = "How many deals.")
    int deals;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "The same seed makes the same data (${DEFAULT-VALUE}).")
    long seed;

    BenchDataCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (deals < 1) {
            throw Stop.wrongUse("--deals has to be at least 1.");
        }
        Founding founding = new Founding("Bench", "Bench Marker", Set.of(Role.SALES_MANAGER), Currency.getInstance("EUR"));
        try (Workspace workspace = Workspace.create(folder, founding, terminal.chosenPassword(Terminal.PASSWORD), terminal.world())) {
            BenchData.Amounts made = new BenchData(workspace, seed).make(deals, new ProgressLine(terminal.err(), "Making"));
            return done(
                    "%d deals, %d companies and %d contacts are in %s."
                            .formatted(made.deals(), made.companies(), made.contacts(), folder),
                    Map.of("deals", made.deals(), "companies", made.companies(), "contacts", made.contacts()));
        }
    }
}
