package stageline.desktop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.SyncStatus;

/// The way to the server of a workspace that is not open yet: there is none until it is known.
final class ArrivingSync implements SyncSource {

    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile SyncSource source = SyncSource.ALONE;
    private Runnable deaf = () -> {};

    /// This is the way to the server.
    void arrive(SyncSource arrived) {
        deaf.run();
        source = arrived;
        deaf = arrived.listen(this::tell);
        tell(arrived.status());
    }

    /// Hears of it no longer.
    void close() {
        deaf.run();
    }

    private void tell(SyncStatus status) {
        listeners.forEach(listener -> listener.accept(status));
    }

    @Override
    public SyncStatus status() {
        return source.status();
    }

    @Override
    public Runnable listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void syncNow() {
        source.syncNow();
    }
}
