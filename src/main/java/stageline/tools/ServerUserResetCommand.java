package stageline.tools;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import stageline.sync.account.Invited;
import stageline.sync.account.PersonAccount;

/// `server user reset`: lets a person choose a new password.
@Command(name = "reset", description = {
        "Let a person choose a new password, by a new invitation.",
        "The one that they had no longer lets them in."
})
final class ServerUserResetCommand extends OperatorCommand {

    @Parameters(paramLabel = "PERSON", description = "The person's name or id.")
    String person;

    ServerUserResetCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    int manage(OperatorVisit server) {
        Hosted hosted = hosted(server);
        PersonAccount found = hosted.activePerson(person);
        Invited invited = server.done(
                server.link().reset(hosted.id(), found.person()),
                "%1$s has no password on this server yet. Invite them with \"stageline server invite --data %2$s --person %3$s\"."
                        .formatted(found.name(), data, found.person()));
        return hand(invited, "Give %s this line. They sign in with it and a new password".formatted(found.name()));
    }
}
