package stageline.tools;

import java.util.OptionalInt;
import stageline.sync.Denial;
import stageline.sync.account.Refusal;
import stageline.sync.core.Contradiction;
import stageline.sync.http.Invitation;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.Visited;

/// What a server, or the way to it, has to say to people: what happened, and what to do next.
final class ServerWords {

    private ServerWords() {}

    /// Reads an invitation that somebody was given.
    ///
    /// @throws Stop if it is none
    static Invitation invitation(String text) {
        return switch (Invitation.parse(text)) {
            case Invitation.Parsed.Read(Invitation invitation) -> invitation;
            case Invitation.Parsed.Unreadable(Invitation.Reason reason) -> throw Stop.refused(switch (reason) {
                case NOT_ONE -> "This is no invitation; one begins with \"stageline:\". Copy all of the line that you were given.";
                case CUT_SHORT -> "The end of the invitation is missing; copy all of the line that you were given.";
                case MISTYPED -> "Something in the invitation was changed on the way; copy it again from where you got it.";
                case NEWER -> "A newer version of Stageline made this invitation; install that version.";
            });
        };
    }

    /// Ends the command with what came of asking a server, where it was not done.
    static Stop stop(Visited<?> outcome) {
        return switch (outcome) {
            case Visited.Done<?> _ -> throw new IllegalArgumentException("it was done");
            case Visited.Refused<?>(Refusal refusal) -> Stop.refused(sentence(refusal));
            case Visited.Denied<?>(Denial denial, OptionalInt retry) -> Stop.refused(sentence(denial, retry));
            case Visited.Unreachable<?>(boolean sent) -> Stop.failed(sent
                    ? "The server did not answer in time. It may have done it; run the same command again, which does no harm."
                    : "The server can't be reached. See that there is a network and that the server runs, then run the command again.");
            case Visited.OtherKey<?> _ -> Stop.failed(OTHER_KEY);
            case Visited.Unreadable<?> _ -> Stop.failed(
                    "What answered is no server of Stageline that this version understands. Ask who runs it which version it is.");
            case Visited.GivenUp<?> _ -> Stop.failed("It was given up. Run the same command again, which does no harm.");
            case Visited.Unsuited<?>(Visited.Why why) -> Stop.refused(switch (why) {
                case ALONE ->
                    "The workspace belongs to no server; bring it to one with \"publish\", or join one with \"join\" in another folder.";
                case BELONGS_ALREADY -> "The workspace belongs to a server already; \"sync\" exchanges what is new.";
                case BELONGED_ONCE ->
                    "The workspace belonged to a server and left it. The same history can't be brought to a server again; "
                            + "join the server's workspace in another folder.";
                case OTHER_PASSWORD ->
                    "Joining was begun for this folder with another password. Give that one, or name another folder and ask for a "
                            + "new invitation.";
                case LEADS_ELSEWHERE -> "The invitation leads to another server or another workspace. Join with it in another folder.";
            });
        };
    }

    private static final String OTHER_KEY =
            "Somebody else answers in the server's place: its key is not the one that was agreed. Nothing was sent. "
                    + "Ask who runs the server whether its key was replaced; until then keep away from this network.";

    private static String sentence(Refusal refusal) {
        return switch (refusal) {
            case WRONG_PASSWORD -> "The server does not know this person with this password; set %s to the one on the server."
                    .formatted(Terminal.SERVER_PASSWORD);
            case NO_INVITATION -> "The invitation was used, withdrawn, or is too old; ask for a new one.";
            case LOCKED -> "There were too many wrong passwords; wait a quarter of an hour and try again.";
            case WEAK_PASSWORD -> "The server does not take this password: it is too short or too common. Choose a longer one.";
            case NOT_PROVEN -> "The server knows this device with another key; name another folder and ask for a new invitation.";
            case FOUNDED_ALREADY -> "The workspace is on this server already; join it in another folder with an invitation.";
            case NOT_PERMITTED -> "None of your roles on the server permits that; ask somebody who administers the workspace.";
            case UNKNOWN -> "The server knows no such person or device; run \"sync\" and try again.";
        };
    }

    private static String sentence(Denial denial, OptionalInt retrySeconds) {
        return switch (denial) {
            case SIGNED_OUT -> sentence(new Need.SignIn());
            case DEVICE_REVOKED -> sentence(new Need.DeviceRevoked());
            case DEACTIVATED -> sentence(new Need.Deactivated());
            case TOO_OLD -> sentence(new Need.TooOld());
            case BUSY -> "The server has too much to do; try again in %d seconds.".formatted(retrySeconds.orElse(60));
            case MALFORMED -> sentence(new Need.NotUnderstood());
        };
    }

    /// What somebody must do before the workspace is kept in step again.
    static String sentence(Need need) {
        return switch (need) {
            case Need.SignIn _ ->
                "The session at the server has ended and the password does not open a new one; set %s to the one on the server."
                        .formatted(Terminal.SERVER_PASSWORD);
            case Need.DeviceRevoked _ ->
                "An administrator has shut this computer out. What was not sent stays here; ask for an invitation and join in another "
                        + "folder.";
            case Need.Deactivated _ -> "Your account on the server was deactivated. What was not sent stays here; ask who administers it.";
            case Need.TooOld _ -> "This version of Stageline is too old for the server; install the newest one.";
            case Need.OtherKey _ -> OTHER_KEY;
            case Need.Contradicted(Contradiction contradiction) ->
                ("The server contradicts what it has shown before (%s). Nothing of it was taken in, and nothing here is lost; "
                        + "ask who runs the server, and keep this folder as it is.")
                        .formatted(words(contradiction));
            case Need.UnknownDevice _ ->
                "The server does not know this computer: it may have been restored from a backup. Sign in again by running the command "
                        + "with the password on the server.";
            case Need.NoRoom _ -> "There is no space left for what the server has; free some and run the command again.";
            case Need.OpenAgain _ ->
                "Another copy of this workspace has gone on as the same device. Open the workspace again, which issues anew what is only "
                        + "here.";
            case Need.NotUnderstood _ -> "The server could not read what this version sent; see that both are of the same version.";
            case Need.Failed(RuntimeException failure) -> Complaints.sentence(failure);
        };
    }

    private static String words(Contradiction contradiction) {
        return switch (contradiction) {
            case SHRUNK -> "its ledger has become shorter";
            case UNSIGNED -> "its signature is not its own";
            case REWRITTEN -> "its past was changed";
            case FORGED -> "an entry was not signed by who is said to have written it";
            case OUT_OF_PLACE -> "it sent something else than was asked for";
            case FORGOTTEN -> "it has forgotten what it had acknowledged";
        };
    }

    /// A word for programs.
    static String word(Need need) {
        return switch (need) {
            case Need.SignIn _ -> "sign-in";
            case Need.DeviceRevoked _ -> "device-revoked";
            case Need.Deactivated _ -> "deactivated";
            case Need.TooOld _ -> "too-old";
            case Need.OtherKey _ -> "other-key";
            case Need.Contradicted _ -> "contradicted";
            case Need.UnknownDevice _ -> "unknown-device";
            case Need.NoRoom _ -> "no-room";
            case Need.OpenAgain _ -> "open-again";
            case Need.NotUnderstood _ -> "not-understood";
            case Need.Failed _ -> "failed";
        };
    }

    /// Whether it is the server that refuses; else something is broken.
    static boolean isRefusal(Need need) {
        return switch (need) {
            case Need.SignIn _, Need.DeviceRevoked _, Need.Deactivated _, Need.TooOld _, Need.UnknownDevice _ -> true;
            case Need.OtherKey _, Need.Contradicted _, Need.NoRoom _, Need.OpenAgain _, Need.NotUnderstood _, Need.Failed _ -> false;
        };
    }
}
