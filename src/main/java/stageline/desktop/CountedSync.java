package stageline.desktop;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.SyncStatus;
import stageline.desktop.common.Tasks;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.inbox.InboxCounts;
import stageline.workspace.Workspace;

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
    private final Supplier<LocalDate> today;
    private final AtomicInteger changedTasks = new AtomicInteger();
    private volatile InboxCounts counts = NONE;
    private volatile Due due = new Due(-1, LocalDate.MIN, 0);

    /// Tasks that are due or overdue: they are counted again only where tasks or people changed, or the day did.
    ///
    /// @param changes how often tasks or people had changed
    /// @param on      the day
    /// @param tasks   how many
    private record Due(int changes, LocalDate on, int tasks) {}

    /// What was counted.
    private record Counted(InboxCounts counts, Due due) {}

    CountedSync(SyncSource source, AwaitedWorkspace workspace, Tasks tasks, Supplier<LocalDate> today) {
        this.source = source;
        this.workspace = workspace;
        this.tasks = tasks;
        this.today = today;
        this.deafToChanges = workspace.listen(changed -> {
            if (changed.everything() || changed.entities().stream().anyMatch(CountedSync::concernsTasks)) {
                changedTasks.incrementAndGet();
            }
            tasks.later(() -> place.whenFree(this::count));
        });
        this.deafToSource = source.listen(status -> {
            tell();
            tasks.later(() -> place.whenFree(this::count));
        });
        count();
    }

    private void count() {
        tasks.ask(() -> new Counted(workspace.get().inboxCounts(), countTasks()))
                .at(place)
                .then(counted -> {
                    if (!counted.equals(new Counted(counts, due))) {
                        counts = counted.counts();
                        due = counted.due();
                        tell();
                    }
                })
                .start();
    }

    private Due countTasks() {
        Due before = due;
        int changes = changedTasks.get();
        LocalDate now = today.get();
        boolean same = before.changes() == changes && before.on().equals(now);
        Workspace open = workspace.get();
        UUID self = open.identity().person();
        return same ? before : new Due(changes, now, open.tasks().due(self, now) + open.contracts().overdue(now, self).size());
    }

    /// Whether a task may be due otherwise, or a payment.
    private static boolean concernsTasks(EntityRef record) {
        return record.type() == EntityType.TASK || record.type() == EntityType.DEAL || record.type() == EntityType.PERSON;
    }

    private void tell() {
        SyncStatus status = status();
        listeners.forEach(listener -> listener.accept(status));
    }

    @Override
    public SyncStatus status() {
        InboxCounts counted = counts;
        SyncStatus status = source.status();
        return status.counting(status.shared() ? counted.waiting() : 0, counted.matters(), due.tasks());
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
