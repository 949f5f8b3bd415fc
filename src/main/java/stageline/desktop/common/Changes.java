package stageline.desktop.common;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.command.Refusal;
import stageline.sales.event.OperationId;
import stageline.sales.record.EntityType;
import stageline.workspace.Outcome;
import stageline.workspace.Signed;

/// Does what people want done, one thing after the other, and says what became of it. On the FX thread.
public final class Changes {

    private static final Outcome GONE =
            new Outcome.Refused(new Decision.Refused(List.of(Refusal.of(Refusal.Code.NOT_FOUND)), List.of()));

    private final Door door;
    private final Tasks tasks;
    private final Notices notices;
    private final Dialogs dialogs;
    private final Phrases phrases;
    private final Texts texts;
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper(this, "last", "");
    private Optional<String> held = Optional.empty();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable", false);

    /// Changes through a door.
    ///
    /// @param dialogs ask before an undo hides work that was done since
    public Changes(Door door, Tasks tasks, Notices notices, Dialogs dialogs, Phrases phrases, Texts texts) {
        this.door = door;
        this.tasks = tasks;
        this.notices = notices;
        this.dialogs = dialogs;
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
        perform(() -> command, said, done, refused);
    }

    /// Does a command that is made of what is known just before, so that nothing else that is done here comes between.
    ///
    /// @param made    makes it; may block
    /// @param said    what the notice says once it is done
    /// @param done    told when it is done
    /// @param refused told when it is not; nothing is shown then
    public void perform(Supplier<Command> made, String said, Consumer<Outcome.Done> done, Consumer<Outcome.Refused> refused) {
        run(() -> door.perform(made.get()), outcome -> {
            happened(said);
            done.accept(outcome);
        }, refused);
    }

    /// Does the same about a record that may be gone by then, which is refused.
    ///
    /// @param made makes the command; empty where the record is not there any more. May block
    public void performIfThere(
            Supplier<Optional<Command>> made, String said, Consumer<Outcome.Done> done, Consumer<Outcome.Refused> refused) {
        run(() -> made.get().map(door::perform).orElse(GONE), outcome -> {
            happened(said);
            done.accept(outcome);
        }, refused);
    }

    /// Does a command that stands for good once it is done; a notice says so.
    ///
    /// @param said    what the notice says once it is done
    /// @param done    told when it is done
    /// @param refused told when it is not; nothing is shown then
    public void performForGood(Command command, String said, Consumer<Outcome.Done> done, Consumer<Outcome.Refused> refused) {
        run(() -> door.perform(command), outcome -> {
            undoable.set(false);
            last.set(said);
            notices.say(said);
            done.accept(outcome);
        }, refused);
    }

    /// Does a command; a notice says so and offers to undo it, and something more to do.
    ///
    /// @param said what the notice says once it is done
    /// @param more what else it offers
    public void perform(Command command, String said, Notices.Offer more) {
        run(() -> door.perform(command), outcome -> happened(said, List.of(more)), this::sayWhyNot);
    }

    /// Does a command; a notice says so, or why not.
    public void perform(Command command, String said) {
        perform(command, said, done -> {}, this::sayWhyNot);
    }

    /// Does a command that whoever sits here puts their name to; a notice says so. What is signed is not undone.
    ///
    /// @param password is forgotten once it was looked at
    /// @param said     what the notice says once it is done
    /// @param answered told what became of it; nothing is shown where it was not done
    public void sign(Command command, char[] password, String said, Consumer<Signed> answered) {
        tasks.ask(() -> {
            try {
                return door.sign(command, password);
            } finally {
                Arrays.fill(password, ' ');
            }
        }).inOrder().then(signed -> {
            if (signed instanceof Signed.Heard(Outcome outcome) && outcome.done()) {
                last.set(said);
                undoable.set(false);
                notices.say(said);
            }
            answered.accept(signed);
        }).start();
    }

    /// Says that something was done that took another way than a command, and offers to undo it.
    public void happened(String said) {
        happened(said, List.of());
    }

    private void happened(String said, List<Notices.Offer> more) {
        last.set(said);
        undoable.set(true);
        Notices.Offer undo = new Notices.Offer(texts.get("action.undo"), this::undo);
        notices.offer(said, Stream.concat(Stream.of(undo), more.stream()).toList());
    }

    /// Undoes the latest operation. Where that hides work that was done since, it is asked first.
    public void undo() {
        undo(door::undoable, door::undo, done -> undone(texts.get("common.undone")));
    }

    /// Undoes an operation, as [#undo()] does the latest; a notice says so and offers to take that back.
    ///
    /// @param said what the notice says once it is undone
    /// @param done told when it is undone
    public void undo(OperationId operation, String said, Runnable done) {
        undo(() -> Optional.of(operation), () -> door.perform(new Command.Revoke(operation)), outcome -> {
            undone(said);
            done.run();
        });
    }

    private void undone(String said) {
        undoable.set(false);
        last.set(said);
        notices.offer(said, texts.get("action.redo"), this::redo);
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

    /// What became of an undo.
    private sealed interface Undoing {

        record Ended(Outcome outcome) implements Undoing {}

        /// Nothing was undone yet, since it would hide what was done with so many records.
        record Hiding(Map<EntityType, Integer> records) implements Undoing {}
    }

    private void undo(Callable<Optional<OperationId>> which, Callable<Outcome> work, Consumer<Outcome.Done> done) {
        if (refused()) {
            return;
        }
        tasks.ask(() -> undoing(which, work)).inOrder().then(undoing -> {
            switch (undoing) {
                case Undoing.Ended(Outcome outcome) -> settle(outcome, done, this::sayWhyNot);
                case Undoing.Hiding(var records) -> dialogs.ask(
                        new Dialogs.Question(texts.get("common.hides"), words(records),
                                texts.get("common.hides.act"), texts.get("common.hides.back"), true),
                        () -> run(work, done, this::sayWhyNot));
            }
        }).start();
    }

    private String words(Map<EntityType, Integer> hidden) {
        int all = hidden.values().stream().mapToInt(Integer::intValue).sum();
        return texts.get("common.hides.words", phrases.counted(hidden), all);
    }

    private Undoing undoing(Callable<Optional<OperationId>> which, Callable<Outcome> work) throws Exception {
        Map<EntityType, Integer> hidden = which.call().map(door::workedOnSince).orElse(Map.of());
        return hidden.isEmpty() ? new Undoing.Ended(work.call()) : new Undoing.Hiding(hidden);
    }

    private void run(Callable<Outcome> work, Consumer<Outcome.Done> done, Consumer<Outcome.Refused> refused) {
        if (!refused()) {
            tasks.ask(work).inOrder().then(outcome -> settle(outcome, done, refused)).otherwise(this::explain).start();
        }
    }

    private void explain(Exception failure) {
        new Failures(texts).of(failure).ifPresentOrElse(known -> notices.warn(known.sentence()), () -> tasks.report(failure));
    }

    private static void settle(Outcome outcome, Consumer<Outcome.Done> done, Consumer<Outcome.Refused> refused) {
        switch (outcome) {
            case Outcome.Done happened -> done.accept(happened);
            case Outcome.Refused not -> refused.accept(not);
        }
    }

    /// Says in a notice why something was not done, in a sentence.
    public void refuse(String sentence) {
        notices.warn(sentence);
    }

    /// Says in a notice why something was not done.
    public void sayWhyNot(Outcome.Refused refused) {
        notices.warn(phrases.refusals(refused.why().refusals()));
    }
}
