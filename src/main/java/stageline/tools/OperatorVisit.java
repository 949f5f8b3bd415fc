package stageline.tools;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.OptionalInt;
import stageline.server.OperatorFiles;
import stageline.sync.Answer;
import stageline.sync.Denial;
import stageline.sync.account.Refusal;
import stageline.sync.http.ConnectionException;
import stageline.sync.http.ConnectionLimits;
import stageline.sync.http.OperatorDoor;
import stageline.sync.http.OperatorLink;
import stageline.sync.http.Pending;
import stageline.sync.http.PinnedTls;
import stageline.sync.http.ServerConnection;
import stageline.sync.wire.AccountAnswer;
import stageline.sync.wire.WireException;

/// A server's operator asks something of the server that runs with a folder. What is not done ends the command with a sentence.
final class OperatorVisit implements AutoCloseable {

    private static final int BUSY_SECONDS = 60;
    private static final String OTHER_VERSION =
            "The server and this program are of different versions; use the program that the server was started with.";

    private final Path data;
    private final ServerConnection connection;
    private final OperatorLink link;

    private OperatorVisit(Path data, OperatorDoor door, String version, InstantSource clock) {
        this.data = data;
        this.connection = new ServerConnection(
                door.server().uri(), PinnedTls.trusting(door.server().key()), ConnectionLimits.standard());
        this.link = new OperatorLink(connection, door, version, clock);
    }

    /// Finds the way in.
    ///
    /// @param data    the folder of a running server
    /// @param version this program's
    static OperatorVisit begin(Path data, String version, InstantSource clock) {
        if (Files.isDirectory(data) && !Files.isExecutable(data)) {
            throw Stop.refused("%s belongs to another account; run the command as the account that the server runs as.".formatted(data));
        }
        String line = new OperatorFiles(data).door().orElseThrow(() -> noServer(data));
        OperatorDoor door = OperatorDoor.parse(line).orElseThrow(() -> Stop.failed(
                "The file \"operator\" in %s can't be understood; start the server again, which writes it anew.".formatted(data)));
        return new OperatorVisit(data, door, version, clock);
    }

    private static Stop noServer(Path data) {
        return Stop.failed("No server runs with %1$s. Start one with \"stageline server --data %1$s\" and run the command again."
                .formatted(data));
    }

    /// The folder of the server.
    Path data() {
        return data;
    }

    /// The way to the server.
    OperatorLink link() {
        return link;
    }

    /// What came of a question that is about nobody in particular.
    <T> T done(Pending<AccountAnswer<T>> question) {
        return done(question, "The server knows no such person or device; see \"user list\" and \"device list\".");
    }

    /// What came of a question.
    ///
    /// @param unknown what to say where the server knows no such person or device
    <T> T done(Pending<AccountAnswer<T>> question, String unknown) {
        try {
            return switch (question.await()) {
                case AccountAnswer.Done<T>(T value) -> value;
                case AccountAnswer.Refused<T>(Refusal refusal) -> throw Stop.refused(switch (refusal) {
                    case UNKNOWN -> unknown;
                    case NOT_PERMITTED ->
                        "Nobody would be left who administers the workspace. Give somebody else the role first: "
                                + "\"stageline server user roles\".";
                    case WRONG_PASSWORD, NO_INVITATION, LOCKED, WEAK_PASSWORD, NOT_PROVEN, FOUNDED_ALREADY -> OTHER_VERSION;
                });
                case AccountAnswer.Denied<T>(Answer.Denied(Denial denial, OptionalInt retry)) -> throw denied(denial, retry);
            };
        } catch (ConnectionException failure) {
            throw switch (failure) {
                case ConnectionException.Unreachable _, ConnectionException.WrongKey _ -> noServer(data);
                case ConnectionException.TooLarge _ -> Stop.failed(OTHER_VERSION);
                case ConnectionException.TimedOut _, ConnectionException.BrokenOff _, ConnectionException.Cancelled _ -> Stop.failed(
                        "The server did not answer in time. It may have done it; see with \"user list\" or \"device list\" "
                                + "before you run the command again.");
            };
        } catch (WireException unreadable) {
            throw Stop.failed(OTHER_VERSION);
        }
    }

    private Stop denied(Denial denial, OptionalInt retrySeconds) {
        return switch (denial) {
            case SIGNED_OUT -> Stop.refused(
                    "The server does not let the operator in by what stands in %s. Was it started anew? Run the command again."
                            .formatted(data.resolve("operator")));
            case BUSY -> Stop.failed(
                    "The server has too much to do; try again in %d seconds.".formatted(retrySeconds.orElse(BUSY_SECONDS)));
            case TOO_OLD, MALFORMED, DEVICE_REVOKED, DEACTIVATED -> Stop.failed(OTHER_VERSION);
        };
    }

    @Override
    public void close() {
        connection.close();
    }
}
