package stageline.desktop.common;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.sales.command.Command;
import stageline.workspace.Outcome;

/// Does what people want done, one thing after the other, and says what became of it. On the FX thread.
public final class Changes {

    private final Door door;
    private final Tasks tasks;
    private final Notices notices;
    private final Phrases phrases;
    private final Texts texts;
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper(this, "last", "");
    private Optional<String> held = Optional.empty();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable", false);

    /// Changes through a door.
    public Changes(Door door, Tasks tasks, Notices notices, Phrases phrases, Texts texts) {
        this.door = door;
        this.tasks = tasks;
        this.notices = notices;
        this.phrases = phrases;
        this.texts = texts;
    }

    /// From now on nothing is done: whoever wants something changed is told why not.
    ///
    /// @param why in a sentence
    public void hold(String why) {
        held = Optional.of(why);
    }

    /// Ends what [#hold(String)] began.
    public void release() {
        held = Optional.empty();
    }

    /// Whether nothing can be changed now; if so, a notice says why.
    public boolean refused() {
        held.ifPresent(notices::warn);
        return held.isPresent();
    }

    /// Does a command; a notice says so and offers to undo it.
    ///
    /// @param command what to do
    /// @param said    what the notice says once it is done
    /// @param done    told when it is done
    /// @param refused told when it is not; nothing is shown then
    public void perform(Command command, String said, Consumer<Outcome.Done> done, Consumer<Outcome.Refused> refused) {
        run(() -> door.perform(command), outcome -> {
            happened(said);
            done.accept(outcome);
        }, refused);
    }

    /// Does a command; a notice says so, or why not.
    public void perform(Command command, String said) {
        perform(command, said, done -> {}, this::sayWhyNot);
    }

    /// Says that something was done that took another way than a command, and offers to undo it.
    public void happened(String said) {
        last.set(said);
        undoable.set(true);
        notices.offer(said, texts.get("action.undo"), this::undo);
    }

    /// Undoes the latest operation.
    public void undo() {
        run(door::undo, done -> {
            undoable.set(false);
            last.set(texts.get("common.undone"));
            notices.offer(texts.get("common.undone"), texts.get("action.redo"), this::redo);
        }, this::sayWhyNot);
    }

    /// Does again what was undone last.
    public void redo() {
        run(door::redo, done -> {
            undoable.set(true);
            last.set(texts.get("common.redone"));
            notices.offer(texts.get("common.redone"), texts.get("action.undo"), this::undo);
        }, this::sayWhyNot);
    }

    /// What was done last, in words; empty at first.
    public ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /// Whether what [was done last][#lastProperty()] can be undone.
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    private void run(Callable<Outcome> work, Consumer<Outcome.Done> done, Consumer<Outcome.Refused> refused) {
        if (refused()) {
            return;
        }
        tasks.ask(work).inOrder().then(outcome -> {
            switch (outcome) {
                case Outcome.Done happened -> done.accept(happened);
                case Outcome.Refused not -> refused.accept(not);
            }
        }).start();
    }

    /// Says in a notice why something was not done.
    public void sayWhyNot(Outcome.Refused refused) {
        notices.warn(phrases.refusals(refused.why().refusals()));
    }
}
