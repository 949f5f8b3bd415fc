package stageline.tools;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sales.naming.TextFolding;
import stageline.sync.account.NewPerson;

/// `server user add`: adds a person to a workspace.
@Command(name = "add", description = {
        "Add a person to the workspace.",
        "They get in with an invitation: \"server invite --person\"."
})
final class ServerUserAddCommand extends OperatorCommand {

    @Parameters(paramLabel = "NAME", description = "How the person is called.")
    String name;

    @Option(names = "--role", required = true, split = ",", paramLabel = "CODE",
            description = "Their roles, by their numbers: JD-001, JD-002 …")
    List<String> roles;

    ServerUserAddCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    int manage(OperatorVisit server) {
        NewPerson added = added();
        Hosted hosted = hosted(server);
        boolean known = hosted.people().stream().anyMatch(each ->
                each.active() && TextFolding.compact(each.name()).equals(TextFolding.compact(name)));
        if (known) {
            throw Stop.refused("There is a %s already; see \"user list\", and add another one by a name that tells them apart."
                    .formatted(name));
        }
        UUID person = server.done(server.link().add(hosted.id(), added));
        return done(
                "%s was added. Invite them with \"stageline server invite --data %s --person %s\".".formatted(name, data, person),
                Map.of("id", person.toString(), "name", name));
    }

    private NewPerson added() {
        try {
            return new NewPerson(name.strip(), Lookup.roles(roles));
        } catch (IllegalArgumentException unsound) {
            throw Stop.wrongUse("A person needs a name on one line, of at most %d characters.".formatted(NewPerson.LONGEST_NAME));
        }
    }
}
