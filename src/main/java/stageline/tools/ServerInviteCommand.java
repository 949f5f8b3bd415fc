package stageline.tools;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import stageline.sync.account.PersonAccount;

/// `server invite`: invites somebody to a running server.
@Command(name = "invite", description = {
        "Invite somebody to bring a workspace to a running server, or a person of a workspace to join it.",
        "The invitation stands alone on the standard output. It lets in once."
})
final class ServerInviteCommand extends OperatorCommand {

    @Option(names = "--person", paramLabel = "NAME-OR-ID",
            description = "The person of a workspace to invite; without one, whoever brings a workspace.")
    @Nullable String person;

    ServerInviteCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    int manage(OperatorVisit server) {
        if (person != null) {
            return invite(hosted(server), person);
        }
        if (workspace != null) {
            throw Stop.wrongUse("--workspace goes with --person only: say whom to invite to the workspace.");
        }
        return hand(
                server.done(server.link().inviteWorkspace()),
                "Give this line to whoever brings a workspace. They run \"stageline publish --workspace DIR\" with it");
    }

    private int invite(Hosted hosted, String typed) {
        PersonAccount found = hosted.activePerson(typed);
        return hand(
                hosted.server().done(hosted.server().link().invite(hosted.id(), found.person())),
                "Give %s this line. They join with it in the desktop, or run \"stageline join --workspace DIR\" with it"
                        .formatted(found.name()));
    }
}
