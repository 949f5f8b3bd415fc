package stageline.desktop.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Texts;
import stageline.sales.command.Assignee;
import stageline.sales.command.Command;
import stageline.sales.command.Refusal;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.workspace.Outcome;

/// The form of a task, a new one or one that is there.
public final class TaskModel {

    private final EntityRef task;
    private final Prepared prepared;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final FieldModel what;
    private final FieldModel whose;
    private final FieldModel due;
    private final FieldModel details;
    private final FieldModel about;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper(this, "problem", "");
    private final ReadOnlyBooleanWrapper done = new ReadOnlyBooleanWrapper(this, "done", false);

    /// What is read before the form opens.
    ///
    /// @param seen    the task as it is; empty where it is new
    /// @param self    who sits here
    /// @param whose   who can do it
    /// @param about   what it is about, or can be
    record Prepared(Optional<RecordState> seen, UUID self, List<FieldModel.Pick> whose, About about) {
        public Prepared {
            whose = List.copyOf(whose);
        }
    }

    TaskModel(EntityRef task, Prepared prepared, Changes changes, Phrases phrases, Texts texts) {
        this.task = task;
        this.prepared = prepared;
        this.changes = changes;
        this.phrases = phrases;
        this.texts = texts;
        this.what = FieldModel.typed(TaskFields.WHAT, texts.get("task.what"), texts.get("task.what.hint")).with(seen(TaskFields.WHAT));
        this.whose = FieldModel.chosen(TaskFields.PERSON, texts.get("task.whose"), prepared.whose())
                .with(assignee().or(() -> Optional.of(Value.of(prepared.self()))));
        this.due = FieldModel.typed(TaskFields.DUE, texts.get("task.due"), texts.get("task.due.hint")).with(seen(TaskFields.DUE));
        this.details = FieldModel.typed(TaskFields.DETAILS, phrases.field(task.type(), TaskFields.DETAILS), "")
                .with(seen(TaskFields.DETAILS));
        this.about = prepared.about().field(texts);
    }

    private Optional<Value> seen(Field field) {
        return prepared.seen().flatMap(state -> state.value(field));
    }

    private Optional<Value> assignee() {
        return prepared.seen().flatMap(Assignee::of).map(each -> switch (each) {
            case Assignee.Person(UUID id) -> Value.of(id);
            case Assignee.Holders(String role) -> Value.of(role);
        });
    }

    /// Whether the task is there already.
    boolean isThere() {
        return prepared.seen().isPresent();
    }

    /// What is to be done.
    FieldModel what() {
        return what;
    }

    /// Who is to do it: a person by their identity, or a role by its code.
    FieldModel whose() {
        return whose;
    }

    /// Until when.
    FieldModel due() {
        return due;
    }

    /// More about it.
    FieldModel details() {
        return details;
    }

    /// What it is about, where that is asked for; a task that is there stays about what it is.
    Optional<FieldModel> about() {
        return isThere() || prepared.about().given().isPresent() ? Optional.empty() : Optional.of(about);
    }

    /// What it is about, where that is known; blank where it is asked for.
    String given() {
        return prepared.about().given().map(named -> named.name()).orElse("");
    }

    /// Why it can't be written, in a sentence; empty where nothing is wrong.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether it is written.
    ReadOnlyBooleanProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// Writes it.
    void commit() {
        problem.set("");
        if (what.valueProperty().get().isEmpty()) {
            what.problem(texts.get("task.what.missing"));
            return;
        }
        if (!due.problemProperty().get().isEmpty()) {
            return;
        }
        String said = texts.get(isThere() ? "task.edited" : "task.made");
        changes.perform(command(), said, happened -> done.set(true), this::explain);
    }

    /// Removes it.
    ///
    /// @param reason why
    void remove(String reason) {
        changes.perform(new Command.Remove(task, reason), texts.get("task.removed"), happened -> done.set(true), this::explain);
    }

    private Command command() {
        List<Change> fields = new ArrayList<>(List.of(
                change(TaskFields.WHAT, what), change(TaskFields.DUE, due), change(TaskFields.DETAILS, details)));
        fields.addAll(chosen().changes(prepared.seen()));
        if (isThere()) {
            return Command.Edit.fields(task, fields);
        }
        List<Member> members = new ArrayList<>();
        record().ifPresent(record -> {
            switch (record.type()) {
                case DEAL -> fields.add(Change.set(TaskFields.DEAL, Value.of(record.id())));
                case COMPANY -> fields.add(Change.set(TaskFields.COMPANY, Value.of(record.id())));
                case CONTACT -> members.add(Member.of(Relation.CONTACTS, Value.of(record.id())));
                case WORKSPACE, PERSON, DEVICE, ACTIVITY, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                        SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> {}
            }
        });
        return new Command.Create(task, fields, members);
    }

    private Change change(Field field, FieldModel model) {
        return new Change(field, seen(field).orElse(null), model.valueProperty().get().orElse(null));
    }

    private Assignee chosen() {
        return whose.valueProperty().get()
                .<Assignee>map(value -> value instanceof Value.Text(String role) ? new Assignee.Holders(role)
                        : new Assignee.Person(((Value.Ref) value).id()))
                .orElseGet(() -> new Assignee.Person(prepared.self()));
    }

    private Optional<EntityRef> record() {
        return prepared.about().given().map(named -> named.entity()).or(() -> about.valueProperty().get().flatMap(About::record));
    }

    private void explain(Outcome.Refused refused) {
        List<Refusal> why = refused.why().refusals();
        problem.set(phrases.refusals(why));
    }
}
