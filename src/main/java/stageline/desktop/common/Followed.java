package stageline.desktop.common;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stageline.sales.record.EntityRef;
import stageline.workspace.Workspace;

/// What is known of something in the workspace, read again whenever what concerns it changes. On the FX thread.
///
/// @param <T> what is known
public final class Followed<T> {

    private final Workspace workspace;
    private final Tasks tasks;
    private final Predicate<EntityRef> concerns;
    private final Callable<Optional<T>> read;
    private final Tasks.Place place = new Tasks.Place();
    private final ReadOnlyObjectWrapper<Optional<T>> told = new ReadOnlyObjectWrapper<>(this, "told", Optional.empty());
    private Runnable deaf = () -> {};

    /// Follows nothing yet.
    ///
    /// @param concerns whether a change of that record makes it read again
    /// @param read     reads what is known, in the background; empty where there is nothing
    public Followed(Workspace workspace, Tasks tasks, Predicate<EntityRef> concerns, Callable<Optional<T>> read) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.concerns = concerns;
        this.read = read;
    }

    /// What is known; empty until it was read, and where there is nothing.
    public ReadOnlyObjectProperty<Optional<T>> toldProperty() {
        return told.getReadOnlyProperty();
    }

    /// Reads it and follows its changes until [#close()].
    public void open() {
        deaf.run();
        deaf = workspace.listen(changed -> {
            if (changed.everything() || changed.entities().stream().anyMatch(concerns)) {
                tasks.later(() -> place.whenFree(this::read));
            }
        });
        read();
    }

    /// Reads it anew.
    public void read() {
        tasks.ask(read).at(place).then(told::set).start();
    }

    /// Follows no longer.
    public void close() {
        deaf.run();
        place.cancel();
    }
}
