package stageline.desktop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.SyncStatus;

/// A way to a server that says what it is told to say.
final class ToldSync implements SyncSource {

    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger exchanges = new AtomicInteger();
    private volatile SyncStatus status = SyncStatus.ALONE;

    void tell(SyncStatus now) {
        status = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    /// How often somebody asked to exchange now.
    int exchanges() {
        return exchanges.get();
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
    public void syncNow() {
        exchanges.incrementAndGet();
    }
}
