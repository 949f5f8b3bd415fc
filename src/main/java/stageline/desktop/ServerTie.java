package stageline.desktop;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.SyncStatus;
import stageline.desktop.common.SyncStatus.Link;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.SharedStatus;
import stageline.workspace.shared.SharedWorkspace;

/// The tie between an open workspace and the server that it belongs to: keeps it in step and tells the screens how things stand.
final class ServerTie implements SyncSource {

    private final Workspace workspace;
    private final Environment environment;
    private final String version;
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private Optional<SharedWorkspace> shared = Optional.empty();
    private volatile SyncStatus status = SyncStatus.ALONE;

    /// @param version this program's
    ServerTie(Workspace workspace, Environment environment, String version) {
        this.workspace = workspace;
        this.environment = environment;
        this.version = version;
    }

    @Override
    public synchronized void begin() {
        if (shared.isEmpty() && workspace.membership().isPresent()) {
            tell(new SyncStatus(new Link.Exchanging(0, 0), 0, 0));
            shared = Optional.of(SharedWorkspace.begin(workspace, environment, version, this::tell));
        }
    }

    @Override
    public synchronized void end() {
        shared.ifPresent(SharedWorkspace::close);
        shared = Optional.empty();
        tell(SyncStatus.ALONE);
    }

    private void tell(SharedStatus told) {
        tell(new SyncStatus(link(told.link()), Math.clamp(told.waiting(), 0, Integer.MAX_VALUE), 0));
    }

    private void tell(SyncStatus now) {
        status = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    private static Link link(SharedStatus.Link link) {
        return switch (link) {
            case SharedStatus.Link.Beginning(long number, long size) -> new Link.Beginning(number, size);
            case SharedStatus.Link.Exchanging(long number, long size) -> new Link.Exchanging(number, size);
            case SharedStatus.Link.InStep(var since) -> new Link.InStep(since);
            case SharedStatus.Link.Offline(var since, var next) -> new Link.Offline(since, Optional.of(next));
            case SharedStatus.Link.Needs(Need need) -> new Link.Halted(need(need));
        };
    }

    private static SyncStatus.Need need(Need need) {
        return switch (need) {
            case Need.SignIn() -> SyncStatus.Need.SIGN_IN_AGAIN;
            case Need.DeviceRevoked() -> SyncStatus.Need.DEVICE_REVOKED;
            case Need.Deactivated() -> SyncStatus.Need.DEACTIVATED;
            case Need.TooOld() -> SyncStatus.Need.TOO_OLD;
            case Need.OtherKey() -> SyncStatus.Need.OTHER_KEY;
            case Need.Contradicted(_) -> SyncStatus.Need.CONTRADICTED;
            case Need.UnknownDevice() -> SyncStatus.Need.UNKNOWN_DEVICE;
            case Need.NoRoom() -> SyncStatus.Need.NO_ROOM;
            case Need.OpenAgain() -> SyncStatus.Need.OPEN_AGAIN;
            case Need.NotUnderstood() -> SyncStatus.Need.FAILED;
            case Need.Failed(_) -> SyncStatus.Need.FAILED;
        };
    }

    @Override
    public SyncStatus status() {
        return status;
    }

    @Override
    public Runnable listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public synchronized void syncNow() {
        shared.ifPresent(SharedWorkspace::syncNow);
    }
}
