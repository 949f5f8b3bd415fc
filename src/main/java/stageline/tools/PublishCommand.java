package stageline.tools;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.workspace.Membership;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Visited;

/// `publish`: brings a workspace to a server.
@Command(name = "publish", description = {
        "Bring the workspace to a server, with its whole history. Others are invited there.",
        "Where it is broken off, run \"sync\".",
        "The password on the server is the workspace's unless " + Terminal.SERVER_PASSWORD + " names another."
})
final class PublishCommand extends ServerCommand {

    @Parameters(paramLabel = "INVITATION", description = "The line that the server's operator gave you.")
    String invitation;

    @Option(names = "--label", paramLabel = "NAME", description = "How you call this computer; its own name where you don't say.")
    @Nullable String label;

    PublishCommand(Terminal terminal, String version) {
        super(terminal, version);
    }

    @Override
    public Integer call() throws IOException {
        Invitation read = ServerWords.invitation(invitation);
        char[] local = terminal.password();
        return WorkspaceVisit.of(folder, terminal, local, workspace -> publish(workspace, read, terminal.serverPassword(local)));
    }

    private int publish(Workspace workspace, Invitation read, Secret password) {
        Visited<Membership> published =
                server().publish(workspace, read, password, label(label), new ProgressLine(terminal.err(), "Asking"));
        if (!(published instanceof Visited.Done<Membership>(Membership membership))) {
            throw ServerWords.stop(published);
        }
        Exchanging.Result result = exchanging().run(workspace, () -> password);
        if (!result.inStep()) {
            throw result.stop();
        }
        return done(
                "The workspace is on %s: %d entries sent. Invite others there.".formatted(membership.server(), result.sent()),
                Map.of("server", membership.server().toString(), "sent", result.sent()));
    }
}
