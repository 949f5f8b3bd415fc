package stageline.tools;

import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sales.people.Role;
import stageline.sync.account.PersonAccount;

/// `server user roles`: gives a person roles.
@Command(name = "roles", description = "Give a person these roles and no others.")
final class ServerUserRolesCommand extends OperatorCommand {

    @Parameters(paramLabel = "PERSON", description = "The person's name or id.")
    String person;

    @Option(names = "--role", required = true, split = ",", paramLabel = "CODE",
            description = "Their roles from now on, by their numbers: JD-001, JD-002 …")
    List<String> roles;

    ServerUserRolesCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    int manage(OperatorVisit server) {
        Set<Role> given = Lookup.roles(roles);
        Hosted hosted = hosted(server);
        PersonAccount found = hosted.person(person);
        var _ = server.done(server.link().give(hosted.id(), found.person(), given));
        List<String> codes = given.stream().sorted().map(Role::code).toList();
        return done(
                "%s holds %s from now on.".formatted(found.name(), String.join(", ", codes)),
                Map.of("id", found.person().toString(), "roles", codes));
    }
}
