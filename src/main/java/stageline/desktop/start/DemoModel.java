package stageline.desktop.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.Failures;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.workspace.Progress;
import stageline.workspace.Workspace;

/// Makes the demo once and opens it.
public final class DemoModel {

    private final Entrance entrance;
    private final Tasks tasks;
    private final Failures failures;
    private final Consumer<Workspace> opened;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", 0);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Optional<Making> making = Optional.empty();

    DemoModel(Entrance entrance, Tasks tasks, Texts texts, Consumer<Workspace> opened) {
        this.entrance = entrance;
        this.tasks = tasks;
        this.failures = new Failures(texts);
        this.opened = opened;
    }

    /// Where it lies.
    public Path folder() {
        return entrance.places().demo();
    }

    /// Whether it is being made or opened.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// How much of it is made, from 0 to 1.
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why it could not be made; empty where it could.
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Makes the demo where there is none yet, and opens it.
    public void open() {
        if (busy.get()) {
            return;
        }
        Making mine = new Making();
        making = Optional.of(mine);
        busy.set(true);
        progress.set(0);
        problem.set("");
        tasks.ask(() -> make(mine)).then(this::made).otherwise(this::failed).start();
    }

    /// Stops the making; nothing of it is left.
    public void cancel() {
        making.ifPresent(each -> each.cancelled.set(true));
    }

    private Optional<Workspace> make(Making mine) throws Exception {
        if (!entrance.holdsWorkspace(folder())) {
            entrance.makeDemo(folder(), mine);
        }
        return mine.cancelled() ? Optional.empty() : Optional.of(entrance.open(folder(), Entrance.DEMO_PASSWORD));
    }

    private void made(Optional<Workspace> workspace) {
        busy.set(false);
        workspace.ifPresent(opened);
    }

    private void failed(Exception failure) {
        busy.set(false);
        failures.of(failure).ifPresentOrElse(expected -> problem.set(expected.sentence()), () -> tasks.report(failure));
    }

    /// Passes progress on to the screen.
    private final class Making implements Progress {

        private final AtomicBoolean cancelled = new AtomicBoolean();

        @Override
        public void done(long part, long whole) {
            tasks.later(() -> progress.set(whole == 0 ? 0 : (double) part / whole));
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }
    }
}
