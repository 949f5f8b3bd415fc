package stageline.desktop.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Watch;

/// What the wizard has done in the background before anything is written: one thing at a time, how far it is, and what is wrong.
final class Background {

    private final Tasks tasks;
    private final Texts texts;
    private final Tasks.Place place = new Tasks.Place();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy", false);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", -1);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private Optional<Watch> watch = Optional.empty();

    Background(Tasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Begins something whose progress is shown and that can be called off.
    ///
    /// @param work what to do
    /// @param then takes what came out
    <T> void watched(Work<T> work, Consumer<T> then) {
        Watch mine = new Watch(tasks, progress::set);
        begin(() -> work.under(mine), then);
        watch = Optional.of(mine);
    }

    /// Work that is watched.
    @FunctionalInterface
    interface Work<T> {
        T under(Watch watch) throws Exception;
    }

    /// Begins something.
    ///
    /// @param then takes what came out
    <T> void begin(Callable<T> work, Consumer<T> then) {
        busy.set(true);
        progress.set(-1);
        problem.set("");
        tasks.ask(work).at(place).then(result -> {
            idle();
            then.accept(result);
        }).otherwise(failure -> {
            idle();
            complain(failure);
        }).start();
    }

    /// Calls off what is going on, and drops what comes of it.
    void cancel() {
        watch.ifPresent(Watch::cancel);
        place.cancel();
        idle();
    }

    /// Says what is wrong; an empty sentence, that nothing is.
    void complain(String sentence) {
        problem.set(sentence);
    }

    /// Says that something failed.
    void complain(Exception failure) {
        if (failure instanceof IOException) {
            problem.set(texts.get("import.unreadable"));
        } else {
            tasks.report(failure);
        }
    }

    private void idle() {
        busy.set(false);
        progress.set(-1);
        watch = Optional.empty();
    }
}
