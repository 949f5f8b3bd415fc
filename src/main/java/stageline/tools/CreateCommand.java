package stageline.tools;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.sales.people.Role;
import stageline.workspace.Founding;
import stageline.workspace.Workspace;

/// `create`: makes an empty workspace.
@Command(name = "create", description = "Make an empty workspace.")
final class CreateCommand extends WorkspaceCommand {

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the workspace is called.")
    String name;

    @Option(names = "--person", required = true, paramLabel = "NAME", description = "Your name.")
    String person;

    @Option(
            names = "--role",
            split = ",",
            paramLabel = "CODE",
            defaultValue = "JD-002",
            description = "Your roles, by their numbers: JD-001, JD-002 … (${DEFAULT-VALUE}).")
    List<String> roles;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "EUR", description =
            "The currency of new amounts (${DEFAULT-VALUE}).")
    String currency;

    CreateCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Founding founding = founding();
        Workspace.create(folder, founding, terminal.chosenPassword(Terminal.PASSWORD), terminal.world()).close();
        return done("The workspace is in %s.".formatted(folder), Map.of("workspace", folder.toString(), "name", name));
    }

    private Founding founding() {
        Set<Role> held = Lookup.roles(roles);
        try {
            return new Founding(name, person, held, Currency.getInstance(currency.strip()));
        } catch (IllegalArgumentException _) {
            throw Stop.wrongUse("A workspace needs a name, a person and a currency such as EUR.");
        }
    }
}
