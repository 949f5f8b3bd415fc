package stageline.server.account;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import stageline.ledger.ByteWriter;
import stageline.ledger.Hash;
import stageline.sales.record.PersonFields.Access;
import stageline.server.store.Account;
import stageline.server.store.AccountChange;
import stageline.server.store.Founding;
import stageline.server.store.Holding;
import stageline.server.store.Invitation;
import stageline.server.store.ServerStore;
import stageline.sync.Denial;
import stageline.sync.account.Admitted;
import stageline.sync.account.Entrance;
import stageline.sync.account.NewDevice;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.Proven;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;

/// Lets devices in: those that bring a workspace, those that join one, those that sign in. Whoever lost the answer may ask the same again
/// and gets another session. All methods block for the database and, with a password, for its hash; all throw [TurnedAway] where they let
/// nobody in. Thread-safe.
public final class FrontDesk {

    private final ServerStore store;
    private final Passwords passwords;
    private final PasswordCheck check;
    private final Sessions sessions;
    private final Chronicle chronicle;
    private final Enrolments enrolments;
    private final CheckpointSigner signer;
    private final InstantSource clock;

    FrontDesk(
            ServerStore store,
            Passwords passwords,
            PasswordCheck check,
            Sessions sessions,
            Chronicle chronicle,
            CheckpointSigner signer,
            InstantSource clock) {
        this.store = store;
        this.passwords = passwords;
        this.check = check;
        this.sessions = sessions;
        this.chronicle = chronicle;
        this.enrolments = new Enrolments(chronicle);
        this.signer = signer;
        this.clock = clock;
    }

    /// Lets a workspace in: from now on its device may push the history that it brings.
    public Admitted found(Proven<Entrance.Founding> proven) {
        Enrolments.requireProof(proven);
        Entrance.Founding founding = proven.entrance();
        UUID workspace = founding.workspace();
        if (workspace.equals(ServerStore.NO_WORKSPACE)) {
            throw TurnedAway.denied(Denial.MALFORMED);
        }
        Hash token = hash(founding.token());
        Hash use = use(workspace, founding.person(), founding.device());
        Invitation invitation = usable(store.read(ServerStore.NO_WORKSPACE, reading -> reading.invitation(token)), use);
        if (store.read(workspace, reading -> reading.serverDevice().isPresent())) {
            return foundAgain(founding, invitation);
        }
        requireStrong(founding.password(), Optional.empty());
        String password = passwords.hash(founding.password());
        // First the invitation is taken, so that it never lets two workspaces in; who fails after that asks the same again.
        store.hold(ServerStore.NO_WORKSPACE, holding -> {
            Invitation now = usable(holding.invitation(token), use);
            holding.change(new Invitation(now.token(), founding.person(), now.expiresMillis(), Optional.of(use)));
            return now;
        });
        Sessions.Begun begun = sessions.begin(founding.person(), founding.device().id());
        Chronicle.OwnDevice own = chronicle.newDevice();
        store.hold(workspace, holding -> {
            if (holding.serverDevice().isPresent()) {
                throw TurnedAway.refused(Refusal.FOUNDED_ALREADY);
            }
            Actor founder = Actor.self(founding.person(), new Members(holding));
            chronicle.begin(holding, own, founder);
            chronicle.write(holding, founder, List.of(Members.naming(founding.device())));
            holding.change(new Account(founding.person(), password, 0, 0));
            holding.change(new Founding(founding.device().id(), founding.entries()));
            holding.change(begun.session());
            return workspace;
        });
        return admitted(workspace, begun);
    }

    private Admitted foundAgain(Entrance.Founding founding, Invitation invitation) {
        if (invitation.usedBy().isEmpty()) {
            throw TurnedAway.refused(Refusal.FOUNDED_ALREADY);
        }
        Account account = check.require(founding.workspace(), founding.person(), founding.password());
        return entered(founding.workspace(), account, founding.device());
    }

    /// Lets somebody in who was invited, and keeps their password.
    public Admitted join(Proven<Entrance.Joining> proven) {
        Enrolments.requireProof(proven);
        Entrance.Joining joining = proven.entrance();
        Hash token = hash(joining.token());
        UUID workspace = store.invitingWorkspace(token)
                .filter(found -> !found.equals(ServerStore.NO_WORKSPACE))
                .orElseThrow(() -> TurnedAway.refused(Refusal.NO_INVITATION));
        Invited invited = store.read(workspace, reading -> {
            Invitation invitation = reading.invitation(token).orElseThrow(() -> TurnedAway.refused(Refusal.NO_INVITATION));
            Hash use = use(workspace, invitation.person(), joining.device());
            return new Invited(usable(Optional.of(invitation), use), use, new Members(reading).person(invitation.person()));
        });
        UUID person = invited.invitation().person();
        if (invited.invitation().usedBy().isPresent()) {
            return entered(workspace, check.require(workspace, person, joining.password()), joining.device());
        }
        requireStrong(joining.password(), invited.person().flatMap(Colleague::name));
        String password = passwords.hash(joining.password());
        Sessions.Begun begun = sessions.begin(person, joining.device().id());
        store.hold(workspace, holding -> {
            Members members = new Members(holding);
            Invitation now = usable(holding.invitation(token), invited.use());
            Colleague colleague = members.person(person).orElseThrow(() -> TurnedAway.denied(Denial.DEACTIVATED));
            enrolments.enrol(holding, members, person, joining.device());
            chronicle.write(holding, Actor.self(person, members), colleague.reaching(Access.JOINED));
            // Whoever knew the password before is no longer let in with what they have.
            holding.change(new AccountChange.SignedOut(person));
            holding.change(new Account(person, password, 0, 0));
            holding.change(new Invitation(now.token(), person, now.expiresMillis(), Optional.of(invited.use())));
            holding.change(begun.session());
            return person;
        });
        return admitted(workspace, begun);
    }

    private record Invited(Invitation invitation, Hash use, Optional<Colleague> person) {}

    /// Lets somebody in with their password; a device that is new is enrolled.
    public Admitted signIn(Proven<Entrance.SigningIn> proven) {
        Enrolments.requireProof(proven);
        Entrance.SigningIn signingIn = proven.entrance();
        Account account = check.require(signingIn.workspace(), signingIn.person(), signingIn.password());
        return entered(signingIn.workspace(), account, signingIn.device());
    }

    private Admitted entered(UUID workspace, Account account, NewDevice device) {
        Sessions.Begun begun = sessions.begin(account.person(), device.id());
        store.hold(workspace, holding -> {
            check.confirm(holding, account);
            enter(holding, begun, device);
            return workspace;
        });
        return admitted(workspace, begun);
    }

    /// Lets another device of somebody in who is let in already.
    public Admitted enrol(Sessions.Pass pass, Proven<Entrance.Enrolling> proven) {
        Enrolments.requireProof(proven);
        Entrance.Enrolling enrolling = proven.entrance();
        if (!enrolling.workspace().equals(pass.workspace())) {
            throw TurnedAway.denied(Denial.MALFORMED);
        }
        Sessions.Begun begun = sessions.begin(pass.person(), enrolling.device().id());
        store.hold(pass.workspace(), holding -> {
            if (holding.session(pass.session().token()).isEmpty()) {
                throw TurnedAway.denied(Denial.SIGNED_OUT);
            }
            enter(holding, begun, enrolling.device());
            return begun;
        });
        return admitted(pass.workspace(), begun);
    }

    private void enter(Holding holding, Sessions.Begun begun, NewDevice device) {
        enrolments.enrol(holding, new Members(holding), begun.session().person(), device);
        holding.change(sessions.forgetting());
        holding.change(begun.session());
    }

    private Admitted admitted(UUID workspace, Sessions.Begun begun) {
        return new Admitted(
                workspace,
                begun.session().person(),
                begun.session().device(),
                begun.token(),
                begun.session().expiresMillis(),
                signer.key());
    }

    private void requireStrong(Secret password, Optional<String> name) {
        if (passwords.isWeak(password, name)) {
            throw TurnedAway.refused(Refusal.WEAK_PASSWORD);
        }
    }

    /// An invitation that this device may use, or has used.
    private Invitation usable(Optional<Invitation> invitation, Hash use) {
        return invitation
                .filter(found -> found.expiresMillis() > clock.millis())
                .filter(found -> found.usedBy().isEmpty() || found.usedBy().get().equals(use))
                .orElseThrow(() -> TurnedAway.refused(Refusal.NO_INVITATION));
    }

    static Hash hash(OneTimeToken token) {
        return Hash.sha256(token.bytes());
    }

    /// Tells who uses an invitation from all others.
    private static Hash use(UUID workspace, UUID person, NewDevice device) {
        return Hash.sha256(new ByteWriter(128).uuid(workspace).uuid(person).uuid(device.id()).bytes(device.key().bytes()).toByteArray());
    }
}
