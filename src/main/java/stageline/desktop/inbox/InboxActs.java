package stageline.desktop.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Renewals;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.command.Refusal;
import stageline.sales.event.Change;
import stageline.sales.event.OperationId;
import stageline.sales.pipeline.Missing;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.FieldType;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.store.inbox.Matter;
import stageline.store.inbox.Matter.Written;
import stageline.store.task.TaskLine;
import stageline.workspace.Outcome;

/// What can be done with each line of the inbox.
final class InboxActs {

    /// The fields that nobody types into.
    private static final List<FieldType> SHOWN_ONLY = List.of(FieldType.MOMENT, FieldType.DEAL);

    private final MatterWords words;
    private final InboxModel model;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final Asking asking;
    private final TaskDesk desk;
    private final Navigation navigation;
    private final Renewals renewals;
    private final StringProperty outcome = new SimpleStringProperty(this, "outcome", "");

    InboxActs(InboxModel model, MatterWords words, InboxScreen.Parts parts, Renewals renewals, Asking asking) {
        this.model = model;
        this.words = words;
        this.changes = parts.changes();
        this.phrases = parts.phrases();
        this.texts = parts.texts();
        this.desk = parts.desk();
        this.navigation = parts.navigation();
        this.renewals = renewals;
        this.asking = asking;
    }

    /// What came of the task that is chosen, as far as it is written.
    StringProperty outcomeProperty() {
        return outcome;
    }

    /// Says that a task is done, as its line's click does.
    void finish(TaskLine task) {
        desk.finish(task, "");
    }

    /// Asks for what an act needs.
    interface Asking {

        /// Asks for another value of a field in which several people wrote.
        void another(Matter.Overlap overlap, Consumer<Optional<Value>> written);

        /// Asks why something is done.
        void why(String title, Consumer<String> said);
    }

    /// Something that can be done.
    ///
    /// @param id   by which it is found
    /// @param name what the button says
    /// @param key  the key that does it while its line is chosen
    /// @param act  does it
    record Act(String id, String name, KeyCode key, Runnable act) {}

    /// What can be done with a line, what matters most first; nothing with what merely waits.
    List<Act> of(InboxItem item) {
        return switch (item) {
            case InboxItem.Open(Matter.Overlap overlap) -> of(overlap);
            case InboxItem.Open(Matter.Superseded superseded) -> of(superseded);
            case InboxItem.Open(Matter.KeptOut keptOut) -> List.of(
                    tryAgain(keptOut.operation(), Optional.empty()),
                    new Act("let-go", texts.get("inbox.letGo"), KeyCode.L, () -> changes.perform(
                            new Command.Revoke(keptOut.operation()), texts.get("inbox.letGo.done"))));
            case InboxItem.Open(Matter.Clock clock) -> List.of();
            case InboxItem.ToDo(TaskLine task) -> of(task);
            case InboxItem.Awaited awaited -> List.of();
            case InboxItem.Written written -> List.of();
        };
    }

    private List<Act> of(TaskLine task) {
        List<Act> acts = new ArrayList<>();
        task.deal().filter(deal -> task.kind().equals(TaskKind.RENEW_CONTRACT.code())).ifPresent(deal -> acts.add(new Act(
                "task-renew", texts.get("inbox.task.renew"), KeyCode.R, () -> renewals.begin(deal.entity(), navigation::open))));
        acts.add(new Act("task-done", texts.get("task.done.act"), KeyCode.D, () -> desk.finish(task, outcome.get())));
        acts.add(new Act("task-next", texts.get("inbox.task.next"), KeyCode.N, () -> desk.finishAndGoOn(task, outcome.get())));
        acts.add(new Act("task-edit", texts.get("inbox.task.edit"), KeyCode.E, () -> desk.edit(task)));
        return acts;
    }

    private List<Act> of(Matter.Overlap overlap) {
        List<Act> acts = new ArrayList<>();
        List<Written> values = new ArrayList<>(overlap.others());
        values.add(overlap.stands());
        Optional<Written> mine = values.stream().filter(written -> model.self(written.person())).findFirst();
        mine.ifPresent(written -> acts.add(new Act("keep-mine", texts.get("inbox.keepMine"), KeyCode.M, () -> keep(overlap, written))));
        List<Written> theirs = values.reversed().stream().filter(written -> !mine.filter(written::equals).isPresent()).toList();
        for (int place = 0; place < theirs.size(); place++) {
            Written written = theirs.get(place);
            boolean alone = mine.isPresent() && theirs.size() == 1;
            String name = alone ? texts.get("inbox.keepTheirs") : texts.get("inbox.keepOf", words.value(overlap, written));
            acts.add(new Act(alone ? "keep-theirs" : "keep-" + (place + 1), name,
                    alone ? KeyCode.T : KeyCode.getKeyCode(Integer.toString(place + 1)), () -> keep(overlap, written)));
        }
        if (!SHOWN_ONLY.contains(overlap.field().type())) {
            acts.add(new Act("write-another", texts.get("inbox.another"), KeyCode.W, () ->
                    asking.another(overlap, value -> write(overlap, value))));
        }
        return acts;
    }

    private void keep(Matter.Overlap overlap, Written written) {
        write(overlap, written.value());
    }

    private void write(Matter.Overlap overlap, Optional<Value> value) {
        Change change = new Change(overlap.field(), overlap.stands().value().orElse(null), value.orElse(null));
        Written shown = new Written(value, overlap.stands().person(), overlap.stands().at(), overlap.stands().entry());
        changes.perform(Command.Edit.fields(overlap.record(), List.of(change)),
                texts.get("inbox.kept", words.value(overlap, shown)));
    }

    private List<Act> of(Matter.Superseded superseded) {
        Act allRight = new Act("all-right", texts.get("inbox.allRight"), KeyCode.A, () -> changes.perform(
                new Command.Edit(superseded.deal(), List.of(), List.of(superseded.move().settlement()), List.of(), Optional.empty()),
                texts.get("inbox.allRight.done")));
        // A lost deal is never moved again.
        boolean again = model.self(superseded.move().origin().person()) && superseded.winner().to() != Stage.LOST;
        Optional<UUID> deal = Optional.of(superseded.deal().id());
        return again ? List.of(tryAgain(superseded.move().fact().operation(), deal), allRight) : List.of(allRight);
    }

    private Act tryAgain(OperationId operation, Optional<UUID> deal) {
        return new Act("try-again", texts.get("inbox.tryAgain"), KeyCode.R, () ->
                perform(new Command.TryAgain(operation, deal, Optional.empty())));
    }

    private void perform(Command.TryAgain again) {
        changes.perform(again, texts.get("inbox.tryAgain.done"), done -> {}, refused -> {
            boolean whyNeeded = refused.why().refusals().stream().anyMatch(why -> why.code() == Refusal.Code.REASON_NEEDED);
            if (whyNeeded && again.reason().isEmpty()) {
                asking.why(texts.get("inbox.tryAgain.why"), said ->
                        perform(new Command.TryAgain(again.operation(), again.deal(), Optional.of(said))));
            } else {
                sayWhyNot(refused);
            }
        });
    }

    private void sayWhyNot(Outcome.Refused refused) {
        List<Missing> missing = refused.why().missing();
        if (missing.isEmpty()) {
            changes.sayWhyNot(refused);
        } else {
            changes.refuse(texts.get("inbox.tryAgain.missing",
                    missing.stream().map(phrases::requirement).collect(Collectors.joining(", "))));
        }
    }
}
