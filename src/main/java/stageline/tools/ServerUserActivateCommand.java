package stageline.tools;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import stageline.sync.account.PersonAccount;

/// `server user activate`: lets a person work again who was deactivated.
@Command(name = "activate", description = "Let a person work again who was deactivated.")
final class ServerUserActivateCommand extends OperatorCommand {

    @Parameters(paramLabel = "PERSON", description = "The person's name or id.")
    String person;

    ServerUserActivateCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    int manage(OperatorVisit server) {
        Hosted hosted = hosted(server);
        PersonAccount found = hosted.person(person);
        var _ = server.done(server.link().activate(hosted.id(), found.person()));
        return done(
                "%s may work again.".formatted(found.name()),
                Map.of("id", found.person().toString(), "active", true));
    }
}
