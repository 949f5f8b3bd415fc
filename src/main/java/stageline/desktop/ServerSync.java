package stageline.desktop;

import java.util.Optional;
import java.util.function.Consumer;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.SyncStatus;
import stageline.desktop.common.SyncStatus.Link;
import stageline.workspace.shared.Need;
import stageline.workspace.shared.SharedStatus;

/// Tells the screens how things stand with the workspace's server.
final class ServerSync implements SyncSource {

    private final WorkspaceServer server;

    ServerSync(WorkspaceServer server) {
        this.server = server;
    }

    @Override
    public SyncStatus status() {
        return server.status().map(ServerSync::said).orElse(SyncStatus.ALONE);
    }

    private static SyncStatus said(SharedStatus status) {
        return new SyncStatus(link(status.link()), Math.clamp(status.waiting(), 0, Integer.MAX_VALUE), 0, 0, status.files());
    }

    private static Link link(SharedStatus.Link link) {
        return switch (link) {
            case SharedStatus.Link.Beginning(long number, long size) -> new Link.Beginning(number, size);
            case SharedStatus.Link.Exchanging(long number, long size) -> new Link.Exchanging(number, size);
            case SharedStatus.Link.InStep(var since) -> new Link.InStep(since);
            case SharedStatus.Link.Offline(var since, var next) -> new Link.Offline(since, Optional.of(next));
            case SharedStatus.Link.Needs(Need need) -> new Link.Halted(SyncStatus.Need.of(need));
        };
    }

    @Override
    public Runnable listen(Consumer<SyncStatus> listener) {
        return server.listen(() -> listener.accept(status()));
    }

    @Override
    public void syncNow() {
        server.syncNow();
    }
}
