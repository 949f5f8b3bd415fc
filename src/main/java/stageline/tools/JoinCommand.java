package stageline.tools;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PersonFields;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Newcomer;
import stageline.workspace.shared.Visited;

/// `join`: joins a workspace on a server by an invitation.
@Command(name = "join", description = {
        "Join a workspace on a server by an invitation, and fetch its history into a new folder.",
        "Where it is broken off, run the same again, or \"sync\" once the folder is there.",
        "The password is new; on the server it is the same unless " + Terminal.SERVER_PASSWORD + " names another."
})
final class JoinCommand extends ServerCommand {

    @Parameters(paramLabel = "INVITATION", description = "The line that you were given.")
    String invitation;

    @Option(names = "--label", paramLabel = "NAME", description = "How you call this computer; its own name where you don't say.")
    @Nullable String label;

    JoinCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    public Integer call() {
        Invitation read = ServerWords.invitation(invitation);
        char[] local = terminal.chosenPassword(Terminal.PASSWORD);
        Secret password = terminal.serverPassword(local);
        Newcomer newcomer = new Newcomer(read, password, local, folder, label(label));
        Visited<Workspace> joined = server().join(newcomer, new ProgressLine(terminal.err(), "Joining"));
        if (!(joined instanceof Visited.Done<Workspace>(Workspace workspace))) {
            throw ServerWords.stop(joined);
        }
        try (workspace) {
            Exchanging.Result result = exchanging().run(workspace, () -> password);
            if (!result.inStep()) {
                throw result.stop();
            }
            return done(
                    "You are %s in %s, which is in %s.".formatted(name(workspace), workspace.name(), folder),
                    Map.of("workspace", folder.toString(), "name", workspace.name(), "person", name(workspace)));
        }
    }

    private static String name(Workspace workspace) {
        return workspace.record(EntityRef.person(workspace.identity().person()))
                .flatMap(person -> person.text(PersonFields.NAME))
                .orElse("");
    }
}
