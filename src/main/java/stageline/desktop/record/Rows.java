package stageline.desktop.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import stageline.desktop.common.Tasks;

/// The rows around what is in view: loaded by page in the background, forgotten when long out of view. Belongs to the FX thread.
///
/// @param <R> a row
final class Rows<R> {

    private static final int PAGE = 64;
    private static final int KEPT = 4_000;
    private static final int WANTED = 512;

    private final Function<List<UUID>, Map<UUID, R>> source;
    private final Tasks tasks;
    private final Map<UUID, R> kept = new Kept<>();
    private final SequencedSet<UUID> wanted = new LinkedHashSet<>();
    private final ReadOnlyIntegerWrapper arrivals = new ReadOnlyIntegerWrapper(this, "arrivals");
    private boolean loading;

    /// @param source loads rows; blocks, and is called on a background thread
    Rows(Function<List<UUID>, Map<UUID, R>> source, Tasks tasks) {
        this.source = source;
        this.tasks = tasks;
    }

    /// Grows whenever rows arrive; whoever shows one looks again then.
    ReadOnlyIntegerProperty arrivalsProperty() {
        return arrivals.getReadOnlyProperty();
    }

    /// The row, where it is loaded.
    Optional<R> row(UUID id) {
        return Optional.ofNullable(kept.get(id));
    }

    /// Loads the page of `list` around `index`, unless it is there.
    void want(List<UUID> list, int index) {
        int from = Math.max(0, index / PAGE * PAGE);
        int to = Math.min(list.size(), from + PAGE);
        for (UUID id : list.subList(Math.min(from, to), to)) {
            if (!kept.containsKey(id)) {
                wanted.remove(id);
                wanted.addLast(id);
            }
        }
        while (wanted.size() > WANTED) {
            wanted.removeFirst();
        }
        load();
    }

    /// Loads rows anew, where they are known.
    void reload(Collection<UUID> ids) {
        ids.stream().filter(kept::containsKey).forEach(wanted::addLast);
        load();
    }

    /// Loads all known rows anew.
    void reload() {
        reload(List.copyOf(kept.keySet()));
    }

    private void load() {
        if (loading || wanted.isEmpty()) {
            return;
        }
        loading = true;
        tasks.later(() -> {
            List<UUID> batch = new ArrayList<>(wanted.reversed());
            wanted.clear();
            tasks.ask(() -> source.apply(batch)).then(this::arrived).otherwise(failure -> {
                loading = false;
                tasks.report(failure);
            }).start();
        });
    }

    private void arrived(Map<UUID, R> rows) {
        loading = false;
        kept.putAll(rows);
        arrivals.set(arrivals.get() + 1);
        load();
    }

    /// The most recently seen rows.
    private static final class Kept<R> extends LinkedHashMap<UUID, R> {
        private static final long serialVersionUID = 1L;

        Kept() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, R> eldest) {
            return size() > KEPT;
        }
    }
}
