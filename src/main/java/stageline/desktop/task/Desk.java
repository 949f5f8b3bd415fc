package stageline.desktop.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.common.TaskWords;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.TaskFields;
import stageline.sales.record.Value;
import stageline.store.record.Named;
import stageline.store.record.PersonLine;
import stageline.store.search.SearchHit;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// The one place where tasks are made, changed and done.
public final class Desk implements TaskDesk {

    private static final int MOST_FOUND = 12;
    private static final List<EntityType> ABOUT = List.of(EntityType.DEAL, EntityType.COMPANY, EntityType.CONTACT);

    private final Supplier<Workspace> workspace;
    private final Parts parts;
    private final TaskWords words;

    /// What the frame lends.
    public record Parts(
            Texts texts,
            Formats formats,
            Phrases phrases,
            Tasks tasks,
            Dialogs dialogs,
            Changes changes,
            Navigation navigation) {}

    /// The tasks of a workspace, once it is open.
    public Desk(Supplier<Workspace> workspace, Parts parts) {
        this.workspace = workspace;
        this.parts = parts;
        this.words = new TaskWords(parts.texts, parts.formats);
    }

    @Override
    public void make(Optional<EntityRef> about) {
        EntityRef task = EntityRef.task(workspace.get().newId());
        open(task, parts.texts.get("task.new"), () -> new About(about.map(this::named), this::find));
    }

    @Override
    public void edit(TaskLine task) {
        open(task.entity(), parts.texts.get("task.edit"), () -> new About(task.about().stream().findFirst(), this::find));
    }

    @Override
    public void finish(TaskLine task, String outcome) {
        Optional<EntityRef> about = task.about().stream().findFirst().map(Named::entity);
        parts.changes.perform(done(task, outcome), parts.texts.get("task.done.said", task.what()),
                new Notices.Offer(parts.texts.get("task.next"), () -> make(about)));
    }

    @Override
    public void finishAndGoOn(TaskLine task, String outcome) {
        Optional<EntityRef> about = task.about().stream().findFirst().map(Named::entity);
        parts.changes.perform(done(task, outcome), parts.texts.get("task.done.said", task.what()), happened -> make(about),
                parts.changes::sayWhyNot);
    }

    @Override
    public void reopen(TaskLine task) {
        Change open = new Change(TaskFields.DONE, task.done().<Value>map(Value::of).orElse(null), null);
        parts.changes.perform(Command.Edit.fields(task.entity(), List.of(open)), parts.texts.get("task.reopened"));
    }

    @Override
    public Side of(EntityRef record) {
        return new RecordTasks(record, workspace.get(), this, words, parts);
    }

    private Command done(TaskLine task, String outcome) {
        List<Change> changes = new ArrayList<>();
        changes.add(Change.set(TaskFields.DONE, Value.of(parts.formats.now())));
        if (!outcome.isBlank()) {
            Value before = task.outcome().isBlank() ? null : Value.of(task.outcome());
            changes.add(new Change(TaskFields.OUTCOME, before, Value.of(outcome.strip())));
        }
        return Command.Edit.fields(task.entity(), changes);
    }

    /// Reads what the form needs, and opens it.
    private void open(EntityRef task, String title, Supplier<About> about) {
        parts.tasks.ask(() -> prepare(task, about.get()))
                .then(prepared -> {
                    TaskModel model = new TaskModel(task, prepared, parts.changes, parts.phrases, parts.texts);
                    FieldInput inputs = new FieldInput(parts.texts, parts.formats, parts.tasks, workspace.get().currency());
                    TaskController sheet = new TaskController(model, inputs, parts.formats, parts.texts);
                    sheet.onClose(parts.dialogs.open(title, new Views(parts.texts, Map.of()).load(sheet), () -> {})::close);
                })
                .start();
    }

    private TaskModel.Prepared prepare(EntityRef task, About about) {
        Optional<RecordState> seen = workspace.get().record(task);
        UUID self = workspace.get().identity().person();
        return new TaskModel.Prepared(seen, self, whose(self, seen), about);
    }

    /// Oneself, then the others, then every role that somebody holds: a task for a role that nobody holds would reach nobody.
    private List<Pick> whose(UUID self, Optional<RecordState> seen) {
        List<PersonLine> people = workspace.get().records().people().stream()
                .filter(line -> line.active() || seen.flatMap(task -> task.ref(TaskFields.PERSON)).filter(line.id()::equals).isPresent())
                .sorted(Comparator.comparing(line -> !line.id().equals(self)))
                .toList();
        Stream<Pick> named = people.stream().map(line -> new Pick(Value.of(line.id()),
                line.id().equals(self) ? parts.texts.get("task.myself", line.name()) : line.name()));
        Stream<Pick> roles = Stream.concat(people.stream().flatMap(line -> line.roles().stream()),
                        seen.flatMap(task -> task.text(TaskFields.ROLE)).stream())
                .distinct()
                .sorted()
                .map(role -> new Pick(Value.of(role), words.anybody(role)));
        return Stream.concat(named, roles).toList();
    }

    private Named named(EntityRef record) {
        Map<EntityRef, Named> names = workspace.get().records().names(List.of(record));
        return names.getOrDefault(record, new Named(record, "", true));
    }

    private List<Named> find(String text) {
        return text.isBlank() ? List.of() : workspace.get().search().search(text, MOST_FOUND, () -> true).stream()
                .filter(hit -> ABOUT.contains(hit.entity().type()))
                .map((SearchHit hit) -> new Named(hit.entity(), hit.name(), true))
                .toList();
    }
}
