package stageline.server.store;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;

/// Who wants to know when a ledger grows. Thread-safe.
final class Growth {

    private final Map<UUID, List<LongConsumer>> listeners = new ConcurrentHashMap<>();
    private final Map<UUID, Long> told = new ConcurrentHashMap<>();

    ServerStore.Watch watch(UUID workspace, LongConsumer listener) {
        LongConsumer own = listener::accept;
        listeners.compute(workspace, (each, present) -> {
            List<LongConsumer> all = present == null ? new CopyOnWriteArrayList<>() : present;
            all.add(own);
            return all;
        });
        return () -> leave(workspace, own);
    }

    private void leave(UUID workspace, LongConsumer own) {
        listeners.computeIfPresent(workspace, (each, present) -> {
            present.remove(own);
            if (present.isEmpty()) {
                told.remove(workspace);
                return null;
            }
            return present;
        });
    }

    /// The workspaces that somebody wants to know of.
    Set<UUID> watched() {
        return Set.copyOf(listeners.keySet());
    }

    /// Says so, unless it was said already.
    void grown(UUID workspace, long size) {
        List<LongConsumer> all = listeners.getOrDefault(workspace, List.of());
        Long before = all.isEmpty() ? Long.valueOf(size) : told.put(workspace, size);
        if (before == null || before != size) {
            all.forEach(listener -> listener.accept(size));
        }
    }
}
