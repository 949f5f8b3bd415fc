package stageline.tools;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import stageline.sync.account.Invited;

/// What commands share that manage a running server.
abstract class OperatorCommand extends PrintingCommand {

    @Option(names = "--data", required = true, paramLabel = "DIR", description = "The folder of the running server.")
    Path data = Path.of("");

    @Option(names = "--workspace", paramLabel = "ID", description = "The workspace that is meant, where the server has several.")
    @Nullable String workspace;

    private final String version;

    /// @param version this program's
    OperatorCommand(Terminal terminal, String version) {
        super(terminal);
        this.version = version;
    }

    @Override
    public final Integer call() {
        try (OperatorVisit server = OperatorVisit.begin(data, version, terminal.world().clock())) {
            return manage(server);
        }
    }

    /// Does what the command is for.
    ///
    /// @return the exit code
    abstract int manage(OperatorVisit server);

    /// The workspace that the command is about.
    final Hosted hosted(OperatorVisit server) {
        return Hosted.of(server, workspace);
    }

    /// Prints an invitation, alone where it is not for programs, so that it can be piped.
    ///
    /// @param sentence whom to give it to and what they do with it, without its end
    final int hand(Invited invited, String sentence) {
        if (json) {
            printJson(Map.of("invitation", invited.invitation().text(), "expires", invited.expiresMillis()));
        } else {
            print(invited.invitation().text());
            complain("%s, once, until %s.".formatted(sentence, Instant.ofEpochMilli(invited.expiresMillis())));
        }
        return ExitCode.DONE;
    }
}
