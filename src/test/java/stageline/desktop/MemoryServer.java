package stageline.desktop;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import stageline.desktop.common.InvitationModel;
import stageline.desktop.team.TeamServer;
import stageline.ledger.Hash;
import stageline.ledger.keys.SigningKey;
import stageline.ledger.proof.NoteKey;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PersonFields;
import stageline.sales.record.PersonFields.Access;
import stageline.sales.record.Value;
import stageline.sync.account.Invited;
import stageline.sync.account.OneTimeToken;
import stageline.sync.account.Refusal;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.sync.http.KeyFingerprint;
import stageline.workspace.ContentSource;
import stageline.workspace.Membership;
import stageline.workspace.Progress;
import stageline.workspace.TestComputer;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.Visited;

/// A server in memory, which takes one password and writes into the workspace what a server would write.
final class MemoryServer implements TeamServer {

    static final String PASSWORD = "a good long password";
    private static final KeyFingerprint KEY = KeyFingerprint.of(Hash.sha256(new byte[] {1}));

    private final Workspace workspace;
    private final NoteKey checkpoints =
            new NoteKey("crm.example.org", SigningKey.draw(TestComputer.environment().random()).publicKey());
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Set<UUID> revoked = new HashSet<>();
    private final List<String> invitations = new ArrayList<>();
    private volatile Optional<Membership> membership = Optional.empty();
    private volatile Optional<SharedStatus> status = Optional.empty();
    private volatile boolean reached = true;

    MemoryServer(Workspace workspace) {
        this.workspace = workspace;
    }

    static Invitation invitation() {
        return new Invitation("crm.example.org", 8443, KEY, OneTimeToken.draw(new Random(7)));
    }

    /// The workspace belongs to it from now on.
    void share() {
        membership = Optional.of(new Membership(
                invitation().server(), checkpoints, workspace.identity().person(), "Ana’s laptop",
                Instant.parse("2026-11-15T09:00:00Z"), new Membership.Session(new Secret("token"), Instant.parse("2027-01-15T09:00:00Z")),
                true));
        standing(new SharedStatus.Link.InStep(Instant.parse("2026-11-22T13:05:00Z")));
    }

    void standing(SharedStatus.Link link) {
        status = Optional.of(new SharedStatus(link, 0, 0));
        listeners.forEach(Runnable::run);
    }

    void endSession() {
        standing(new SharedStatus.Link.Needs(new Need.SignIn()));
    }

    void reachable(boolean now) {
        reached = now;
    }

    List<String> invitations() {
        return List.copyOf(invitations);
    }

    Set<UUID> revoked() {
        return Set.copyOf(revoked);
    }

    @Override
    public Optional<Membership> membership() {
        return membership;
    }

    @Override
    public Optional<SharedStatus> status() {
        return status;
    }

    @Override
    public Optional<ContentSource> contents() {
        return Optional.empty();
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Visited<Boolean> publish(InvitationModel.Filled form, Progress progress) {
        if (!reached) {
            return new Visited.Unreachable<>(false);
        }
        if (form.password().startsWith("password")) {
            return new Visited.Refused<>(Refusal.WEAK_PASSWORD);
        }
        progress.done(1, 2);
        share();
        return new Visited.Done<>(true);
    }

    @Override
    public Visited<Boolean> renew(Invitation invitation, String password) {
        share();
        return new Visited.Done<>(true);
    }

    @Override
    public Visited<Boolean> signIn(String password) {
        if (!password.equals(PASSWORD)) {
            return new Visited.Refused<>(Refusal.WRONG_PASSWORD);
        }
        share();
        return new Visited.Done<>(true);
    }

    @Override
    public Visited<Boolean> changePassword(String current, String next) {
        return current.equals(PASSWORD) ? new Visited.Done<>(true) : new Visited.Refused<>(Refusal.WRONG_PASSWORD);
    }

    @Override
    public void syncNow() {}

    @Override
    public Visited<Boolean> leave() {
        membership = Optional.empty();
        status = Optional.empty();
        listeners.forEach(Runnable::run);
        return reached ? new Visited.Done<>(true) : new Visited.Unreachable<>(false);
    }

    @Override
    public Visited<Invited> invite(UUID person) {
        return invited(person, Access.INVITED);
    }

    @Override
    public Visited<Invited> reset(UUID person) {
        return invited(person, Access.RESET);
    }

    private Visited<Invited> invited(UUID person, Access access) {
        if (!reached) {
            return new Visited.Unreachable<>(false);
        }
        write(person, access);
        String line = new Invitation("crm.example.org", 8443, KEY, OneTimeToken.draw(new Random(invitations.size()))).format();
        invitations.add(line);
        return new Visited.Done<>(new Invited(new Secret(line), Instant.parse("2026-11-29T13:05:00Z").toEpochMilli()));
    }

    @Override
    public Visited<Boolean> withdraw(UUID person) {
        write(person, Access.WITHDRAWN);
        return new Visited.Done<>(true);
    }

    @Override
    public Visited<Boolean> revoke(UUID device) {
        revoked.add(device);
        return new Visited.Done<>(true);
    }

    private void write(UUID person, Access access) {
        EntityRef record = EntityRef.person(person);
        Value before = workspace.record(record).flatMap(state -> state.value(PersonFields.ACCESS)).orElse(null);
        Change change = new Change(PersonFields.ACCESS, before, Value.of(access.code()));
        if (!workspace.perform(Command.Edit.fields(record, List.of(change))).done()) {
            throw new AssertionError("the server may write that");
        }
    }
}
