package stageline.desktop;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.SyncStatus;
import stageline.desktop.common.Tasks;
import stageline.store.inbox.InboxCounts;

/// How things stand with the server, with what waits here and what is open in the inbox, counted anew after every change.
final class CountedSync implements SyncSource {

    private static final InboxCounts NONE = new InboxCounts(0, 0, 0, 0, 0);

    private final SyncSource source;
    private final AwaitedWorkspace workspace;
    private final Tasks tasks;
    private final Tasks.Place place = new Tasks.Place();
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private final Runnable deafToChanges;
    private final Runnable deafToSource;
    private volatile InboxCounts counts = NONE;

    CountedSync(SyncSource source, AwaitedWorkspace workspace, Tasks tasks) {
        this.source = source;
        this.workspace = workspace;
        this.tasks = tasks;
        this.deafToChanges = workspace.listen(changed -> tasks.later(() -> place.whenFree(this::count)));
        this.deafToSource = source.listen(status -> {
            tell();
            tasks.later(() -> place.whenFree(this::count));
        });
        count();
    }

    private void count() {
        tasks.ask(() -> workspace.get().inboxCounts())
                .at(place)
                .then(counted -> {
                    if (!counted.equals(counts)) {
                        counts = counted;
                        tell();
                    }
                })
                .start();
    }

    private void tell() {
        SyncStatus status = status();
        listeners.forEach(listener -> listener.accept(status));
    }

    @Override
    public SyncStatus status() {
        InboxCounts counted = counts;
        SyncStatus status = source.status();
        return status.counting(status.shared() ? counted.waiting() : 0, counted.matters());
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

    /// Counts no longer.
    void close() {
        deafToChanges.run();
        deafToSource.run();
        place.cancel();
    }
}
