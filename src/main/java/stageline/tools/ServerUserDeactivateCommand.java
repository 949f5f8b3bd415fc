package stageline.tools;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import stageline.sync.account.PersonAccount;

/// `server user deactivate`: no longer lets a person in.
@Command(name = "deactivate", description = "No longer let a person in; what they write does not count.")
final class ServerUserDeactivateCommand extends OperatorCommand {

    @Parameters(paramLabel = "PERSON", description = "The person's name or id.")
    String person;

    ServerUserDeactivateCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    int manage(OperatorVisit server) {
        Hosted hosted = hosted(server);
        PersonAccount found = hosted.person(person);
        var _ = server.done(server.link().deactivate(hosted.id(), found.person()));
        return done(
                "%s is deactivated: they are no longer let in, and what they write does not count.".formatted(found.name()),
                Map.of("id", found.person().toString(), "active", false));
    }
}
