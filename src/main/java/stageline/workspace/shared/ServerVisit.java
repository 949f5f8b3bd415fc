package stageline.workspace.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import stageline.ledger.LedgerException;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.Invited;
import stageline.sync.account.NewDevice;
import stageline.sync.account.PasswordChange;
import stageline.sync.account.Proven;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.sync.http.Pending;
import stageline.sync.http.ServerAddress;
import stageline.sync.http.ServerDoor;
import stageline.sync.http.ServerLink;
import stageline.sync.wire.AccountAnswer;
import stageline.workspace.Belonging;
import stageline.workspace.Environment;
import stageline.workspace.Joining;
import stageline.workspace.Membership;
import stageline.workspace.Progress;
import stageline.workspace.Sharing;
import stageline.workspace.Workspace;

/// What people ask of a server: to be let in, and all about accounts. Each method blocks until the server has answered, a minute at most,
/// or until nobody wants it any more; none of them fails because of the network. Thread-safe.
///
/// What lets somebody in is remembered before it returns. Keeping in step is up to [SharedWorkspace].
public final class ServerVisit {

    private final Environment environment;
    private final String version;

    /// @param version this program's
    public ServerVisit(Environment environment, String version) {
        this.environment = environment;
        this.version = version;
    }

    /// Joins a workspace. Where the answer is lost, doing the same again is answered the same.
    ///
    /// @return the workspace, open; its history comes once it is kept in step
    /// @throws stageline.workspace.WorkspaceException with `OCCUPIED` if there is something in the folder
    /// @throws LedgerException                        if the file system fails, or somebody else joins with the same folder
    public Visited<Workspace> join(Newcomer newcomer, Progress progress) {
        try (Joining joining = Joining.begin(newcomer.folder(), newcomer.local(), environment)) {
            boolean askedBefore = joining.asking();
            ServerAddress server = newcomer.invitation().server();
            NewDevice device = joining.device(newcomer.label());
            Proven<Entrance.Joining> entrance =
                    joining.prove(new Entrance.Joining(newcomer.invitation().token(), newcomer.password(), device));
            Visited<Admitted> admitted = enter(server, door -> door.join(entrance), progress);
            if (isUnknownThere(admitted, askedBefore)) {
                joining.giveUp();
            }
            return admitted.map(let -> joining.finish(let.workspace(), membership(server, let, newcomer.label(), false)));
        } catch (LedgerException.WrongPassword other) {
            return new Visited.Unsuited<>(Visited.Why.OTHER_PASSWORD);
        }
    }

    /// Whether no server can know the device, so that the next try may begin anew.
    private static boolean isUnknownThere(Visited<Admitted> answer, boolean askedBefore) {
        return switch (answer) {
            case Visited.Done<Admitted> _, Visited.GivenUp<Admitted> _, Visited.Unreadable<Admitted> _ -> false;
            case Visited.Refused<Admitted>(Refusal refusal) ->
                !askedBefore || refusal != Refusal.LOCKED && refusal != Refusal.WRONG_PASSWORD;
            case Visited.Unreachable<Admitted>(boolean sent) -> !askedBefore && !sent;
            case Visited.Denied<Admitted> _, Visited.OtherKey<Admitted> _, Visited.Unsuited<Admitted> _ -> !askedBefore;
        };
    }

    private Membership membership(ServerAddress server, Admitted admitted, String label, boolean complete) {
        return Membership.of(server, admitted, label, environment.clock().instant(), complete);
    }

    /// Brings a workspace to a server. Where the answer is lost, doing the same again does the rest.
    ///
    /// @param invitation the operator's
    /// @param password   the person's on the server from now on
    /// @param label      how they call this computer
    /// @throws LedgerException.OfFile if the file system fails
    public Visited<Membership> publish(
            Workspace workspace, Invitation invitation, Secret password, String label, Progress progress) {
        Sharing.Extent extent = workspace.sharing().extent();
        if (workspace.belonging().membership().isPresent()) {
            return new Visited.Unsuited<>(Visited.Why.BELONGS_ALREADY);
        }
        if (extent.shared()) {
            return new Visited.Unsuited<>(Visited.Why.BELONGED_ONCE);
        }
        ServerAddress server = invitation.server();
        Sharing sharing = workspace.sharing();
        UUID id = workspace.identity().workspace();
        UUID person = workspace.identity().person();
        Proven<Entrance.Founding> founding = sharing.prove(new Entrance.Founding(
                invitation.token(), id, person, password, extent.entries(), sharing.device(label)));
        Visited<Admitted> admitted = enter(server, door -> door.found(founding), progress);
        if (admitted instanceof Visited.Refused<Admitted>(Refusal refusal) && mayBeThere(refusal)) {
            // An earlier answer may have been lost; then the person is known there already.
            Visited<Admitted> known = enter(server, door -> door.signIn(signingIn(workspace, password, label)), progress);
            admitted = known.done() ? known : admitted;
        }
        return admitted.map(let -> remembered(workspace, membership(server, let, label, true)));
    }

    private static boolean mayBeThere(Refusal refusal) {
        return refusal == Refusal.FOUNDED_ALREADY || refusal == Refusal.NO_INVITATION;
    }

    private static Proven<Entrance.SigningIn> signingIn(Workspace workspace, Secret password, String label) {
        return workspace.sharing().prove(new Entrance.SigningIn(
                workspace.identity().workspace(),
                workspace.identity().person(),
                password,
                workspace.sharing().device(label)));
    }

    private static Membership remembered(Workspace workspace, Membership membership) {
        workspace.belonging().remember(membership);
        return membership;
    }

    /// Signs in again, where the session has ended. Who keeps the workspace in step meanwhile is told to try again.
    ///
    /// @param password the person's on the server
    /// @throws LedgerException.OfFile if the file system fails
    public Visited<Membership> signIn(Workspace workspace, Secret password, Progress progress) {
        Optional<Membership> membership = workspace.belonging().membership();
        if (membership.isEmpty()) {
            return alone();
        }
        Membership member = membership.get();
        return enter(member.server(), door -> door.signIn(signingIn(workspace, password, member.label())), progress)
                .map(let -> remembered(workspace, member.with(Membership.Session.of(let))));
    }

    /// Chooses another password by an invitation that an administrator made for that, and signs in with it. Who keeps the workspace in step
    /// meanwhile is told to try again.
    ///
    /// @param invitation the person's own, to the workspace's server
    /// @param password   the person's on the server from now on
    /// @throws LedgerException.OfFile if the file system fails
    public Visited<Membership> renew(Workspace workspace, Invitation invitation, Secret password, Progress progress) {
        Optional<Membership> membership = workspace.belonging().membership();
        if (membership.isEmpty()) {
            return alone();
        }
        Membership member = membership.get();
        if (!invitation.key().equals(member.server().key())) {
            return new Visited.Unsuited<>(Visited.Why.LEADS_ELSEWHERE);
        }
        Sharing sharing = workspace.sharing();
        Proven<Entrance.Joining> joining =
                sharing.prove(new Entrance.Joining(invitation.token(), password, sharing.device(member.label())));
        Visited<Admitted> admitted = enter(member.server(), door -> door.join(joining), progress);
        if (admitted instanceof Visited.Done<Admitted>(Admitted let) && !let.workspace().equals(workspace.identity().workspace())) {
            return new Visited.Unsuited<>(Visited.Why.LEADS_ELSEWHERE);
        }
        return admitted.map(let -> remembered(workspace, member.with(Membership.Session.of(let))));
    }

    /// Enrols another device of this installation.
    ///
    /// @param proven the device
    /// @return the membership that the device has, which is not remembered yet
    Visited<Membership> enrol(Workspace workspace, Proven<Entrance.Enrolling> proven, Progress progress) {
        Optional<Membership> member = workspace.belonging().membership();
        return ask(workspace, link -> link.enrol(proven), progress)
                .map(let -> member.orElseThrow().with(Membership.Session.of(let)));
    }

    /// Ends the session and forgets to which server the workspace belongs, whether the server hears of it or not; see
    /// [Belonging#leave()]. Nobody may keep the workspace in step meanwhile.
    ///
    /// @return what came of ending the session
    /// @throws LedgerException.OfFile if the file system fails
    public Visited<Boolean> leave(Workspace workspace, Progress progress) {
        Visited<Boolean> ended = ask(workspace, ServerLink::signOut, progress);
        if (workspace.belonging().membership().isPresent()) {
            workspace.belonging().leave();
        }
        return ended;
    }

    /// Changes the person's password on the server; the workspace's own stays what it is.
    public Visited<Boolean> changePassword(Workspace workspace, Secret current, Secret next, Progress progress) {
        return ask(workspace, link -> link.change(new PasswordChange(current, next)), progress);
    }

    /// Invites a person of the workspace.
    public Visited<Invited> invite(Workspace workspace, UUID person, Progress progress) {
        return ask(workspace, link -> link.invite(person), progress);
    }

    /// Withdraws a person's invitation.
    public Visited<Boolean> withdraw(Workspace workspace, UUID person, Progress progress) {
        return ask(workspace, link -> link.withdraw(person), progress);
    }

    /// Lets a person choose a new password, by a new invitation.
    public Visited<Invited> reset(Workspace workspace, UUID person, Progress progress) {
        return ask(workspace, link -> link.reset(person), progress);
    }

    /// Revokes a device: its sessions end, and what it writes no longer counts.
    public Visited<Boolean> revoke(Workspace workspace, UUID device, Progress progress) {
        return ask(workspace, link -> link.revoke(device), progress);
    }

    private <T> Visited<T> enter(
            ServerAddress server, Function<ServerDoor, Pending<AccountAnswer<T>>> question, Progress progress) {
        try (ServerLine line = new ServerLine(server, version, environment.clock())) {
            return Asking.await(question.apply(line.door()), progress);
        }
    }

    private <T> Visited<T> ask(
            Workspace workspace, Function<ServerLink, Pending<AccountAnswer<T>>> question, Progress progress) {
        Optional<Membership> membership = workspace.belonging().membership();
        if (membership.isEmpty()) {
            return alone();
        }
        UUID id = workspace.identity().workspace();
        return enter(
                membership.get().server(),
                door -> question.apply(door.link(id, membership.get().session().token())),
                progress);
    }

    private static <T> Visited<T> alone() {
        return new Visited.Unsuited<>(Visited.Why.ALONE);
    }
}
