package stageline.desktop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import stageline.desktop.common.InvitationModel;
import stageline.desktop.common.ProgramVersion;
import stageline.desktop.team.TeamServer;
import stageline.sync.account.Invited;
import stageline.sync.account.Secret;
import stageline.sync.http.Invitation;
import stageline.workspace.ContentSource;
import stageline.workspace.Environment;
import stageline.workspace.Membership;
import stageline.workspace.Progress;
import stageline.workspace.shared.ServerVisit;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.SharedWorkspace;
import stageline.workspace.shared.Visited;

/// The server of the open workspace: keeps both in step while the workspace is open, and asks the server what people want. Thread-safe.
final class WorkspaceServer implements TeamServer, AutoCloseable {

    private final AwaitedWorkspace workspace;
    private final Environment environment;
    private final String version = ProgramVersion.read();
    private final ServerVisit visit;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private Optional<SharedWorkspace> shared = Optional.empty();
    private volatile boolean over;

    /// Of the workspace that is open, or will be.
    WorkspaceServer(AwaitedWorkspace workspace, Environment environment) {
        this.workspace = workspace;
        this.environment = environment;
        this.visit = new ServerVisit(environment, version);
    }

    /// Begins to keep the workspace in step, where it belongs to a server. Blocks.
    void begin() {
        lock.lock();
        try {
            if (!over && shared.isEmpty() && workspace.get().belonging().membership().isPresent()) {
                shared = Optional.of(SharedWorkspace.begin(
                        workspace.get(), environment, version, status -> listeners.forEach(Runnable::run)));
            }
        } finally {
            lock.unlock();
        }
        listeners.forEach(Runnable::run);
    }

    private Optional<SharedWorkspace> shared() {
        lock.lock();
        try {
            return shared;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<Membership> membership() {
        return workspace.get().belonging().membership();
    }

    @Override
    public Optional<SharedStatus> status() {
        return shared().map(SharedWorkspace::status);
    }

    @Override
    public Optional<ContentSource> contents() {
        return shared().map(SharedWorkspace::contents);
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public Visited<Boolean> publish(InvitationModel.Filled form, Progress progress) {
        Secret password = new Secret(form.password());
        return visit.publish(workspace.get(), form.invitation(), password, form.label(), progress).map(membership -> {
            begin();
            return shared().filter(begun -> begun.awaitInStep(untilOver(progress)).inStep()).isPresent();
        });
    }

    private Progress untilOver(Progress progress) {
        return new Progress() {
            @Override
            public void done(long part, long whole) {
                progress.done(part, whole);
            }

            @Override
            public boolean cancelled() {
                return over || progress.cancelled();
            }
        };
    }

    @Override
    public Visited<Boolean> signIn(String password) {
        return goingOn(visit.signIn(workspace.get(), new Secret(password), Progress.UNWATCHED));
    }

    @Override
    public Visited<Boolean> renew(Invitation invitation, String password) {
        return goingOn(visit.renew(workspace.get(), invitation, new Secret(password), Progress.UNWATCHED));
    }

    private Visited<Boolean> goingOn(Visited<Membership> signedIn) {
        return signedIn.map(membership -> {
            syncNow();
            return true;
        });
    }

    @Override
    public Visited<Boolean> changePassword(String current, String next) {
        return visit.changePassword(workspace.get(), new Secret(current), new Secret(next), Progress.UNWATCHED);
    }

    @Override
    public void syncNow() {
        shared().ifPresent(SharedWorkspace::syncNow);
    }

    @Override
    public Visited<Boolean> leave() {
        end();
        Visited<Boolean> told = visit.leave(workspace.get(), Progress.UNWATCHED);
        listeners.forEach(Runnable::run);
        return told;
    }

    @Override
    public Visited<Invited> invite(UUID person) {
        return visit.invite(workspace.get(), person, Progress.UNWATCHED);
    }

    @Override
    public Visited<Boolean> withdraw(UUID person) {
        return visit.withdraw(workspace.get(), person, Progress.UNWATCHED);
    }

    @Override
    public Visited<Invited> reset(UUID person) {
        return visit.reset(workspace.get(), person, Progress.UNWATCHED);
    }

    @Override
    public Visited<Boolean> revoke(UUID device) {
        return visit.revoke(workspace.get(), device, Progress.UNWATCHED);
    }

    /// Closes it without the lock: whoever is being told something at that moment asks how things stand, and is waited for.
    private void end() {
        Optional<SharedWorkspace> ended;
        lock.lock();
        try {
            ended = shared;
            shared = Optional.empty();
        } finally {
            lock.unlock();
        }
        ended.ifPresent(SharedWorkspace::close);
    }

    /// Ends keeping in step; to be called before the workspace is closed. Blocks.
    @Override
    public void close() {
        over = true;
        end();
    }
}
