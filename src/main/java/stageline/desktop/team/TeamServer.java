package stageline.desktop.team;

import java.util.Optional;
import java.util.UUID;
import stageline.desktop.common.InvitationModel;
import stageline.sync.account.Invited;
import stageline.sync.http.Invitation;
import stageline.workspace.ContentSource;
import stageline.workspace.Membership;
import stageline.workspace.Progress;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.SharedStatus.Link;
import stageline.workspace.shared.Visited;

/// What the screens ask of the server of the open workspace. Calls that give a [Visited] block and belong on a background thread; the
/// others return at once.
public interface TeamServer {

    /// The server that the workspace belongs to; empty where it is on this computer alone.
    Optional<Membership> membership();

    /// How things stand with the server; empty where the workspace belongs to none, or nobody knows yet.
    Optional<SharedStatus> status();

    /// Where contents of files come from that are not on this computer; empty where the workspace belongs to no server.
    Optional<ContentSource> contents();

    /// Whether nothing is exchanged before somebody signs in.
    ///
    /// @param status how things stand
    static boolean signedOut(Optional<SharedStatus> status) {
        return status.filter(now -> now.link() instanceof Link.Needs(Need need)
                && (need instanceof Need.SignIn || need instanceof Need.UnknownDevice)).isPresent();
    }

    /// Tells `listener`, on some thread, whenever [#membership()] or [#status()] may say something else.
    ///
    /// @return ends it
    Runnable listen(Runnable listener);

    /// Brings the workspace to a server.
    ///
    /// @param form     the founding invitation, what somebody calls this computer, and their password at the server
    /// @param progress told how much of it is there, and asked whether to stop
    /// @return whether all of it is there; if not, the rest follows by itself
    Visited<Boolean> publish(InvitationModel.Filled form, Progress progress);

    /// Begins another session.
    Visited<Boolean> signIn(String password);

    /// Chooses another password by an invitation that an administrator made for that, and begins another session.
    Visited<Boolean> renew(Invitation invitation, String password);

    /// Changes one's own password at the server.
    Visited<Boolean> changePassword(String current, String next);

    /// Sends and fetches now what there is.
    void syncNow();

    /// Ends the session and forgets the server. Everything stays here.
    ///
    /// @return whether the server was told; it is forgotten all the same
    Visited<Boolean> leave();

    /// Invites a person of the workspace.
    Visited<Invited> invite(UUID person);

    /// Takes a person's invitation back.
    Visited<Boolean> withdraw(UUID person);

    /// Lets a person choose another password, by an invitation.
    Visited<Invited> reset(UUID person);

    /// Shuts a device out.
    Visited<Boolean> revoke(UUID device);
}
