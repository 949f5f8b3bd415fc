package stageline.desktop.template;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Latest;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.papers.quotation.Brand;
import stageline.papers.quotation.HouseTemplates;
import stageline.papers.quotation.HouseTemplates.HouseTemplate;
import stageline.papers.quotation.PaperTemplate;
import stageline.papers.quotation.Section;
import stageline.sales.command.Command;
import stageline.sales.command.IssueVersion;
import stageline.sales.command.Refusal;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.LetterheadFields;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.TemplateFields;
import stageline.sales.record.TemplateKind;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryLine;
import stageline.store.history.HistoryQueries;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// One template, or the letterhead, as its editor shows it, kept in step with the workspace while it is open. Its record is made when
/// somebody first edits it. On the FX thread.
public final class TemplateModel {

    private static final long NEVER = -1;

    private final String number;
    private final Workspace workspace;
    private final Tasks tasks;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final Followed<Told> followed;
    private final Latest.Reach history = new Latest.Reach();
    private final Map<Field, Optional<Value>> typed = new HashMap<>();
    private long begun = NEVER;
    private final ReadOnlyObjectWrapper<Optional<Map<Field, Value>>> live =
            new ReadOnlyObjectWrapper<>(this, "live", Optional.empty());

    /// What is known of it.
    ///
    /// @param template    its versions
    /// @param record      the record that is edited, removed or not; none until somebody edits it
    /// @param said        what it says, whether there is a record or not
    /// @param versions    the versions that were issued here, the latest first
    /// @param history     the record's entries
    /// @param administers whether whoever sits here may change it
    public record Told(
            HouseTemplate template,
            Optional<RecordState> record,
            Map<Field, Value> said,
            List<Version> versions,
            Latest<HistoryLine> history,
            boolean administers) {
        public Told {
            said = Map.copyOf(said);
            versions = List.copyOf(versions);
        }

        /// The version that is issued next.
        public long next() {
            return template.version() + 1;
        }
    }

    /// A version that was issued.
    ///
    /// @param state  what it says
    /// @param number which
    /// @param at     when
    /// @param person who issued it, blank where nobody knows
    /// @param note   what was new in it, and why
    public record Version(RecordState state, long number, Optional<Instant> at, String person, String note) {}

    /// A part of the paper.
    ///
    /// @param section which
    /// @param printed whether it is on the paper
    public record Part(Section section, boolean printed) {}

    TemplateModel(String number, Workspace workspace, Tasks tasks, Changes changes, Phrases phrases, Texts texts) {
        this.number = number;
        this.workspace = workspace;
        this.tasks = tasks;
        this.changes = changes;
        this.phrases = phrases;
        this.texts = texts;
        this.followed = new Followed<>(
                workspace, tasks, entity -> entity.type() == EntityType.TEMPLATE || entity.type() == EntityType.PERSON, this::ask);
        followed.toldProperty().addListener((property, before, now) -> compute());
    }

    /// Its number.
    public String number() {
        return number;
    }

    /// Whether it is the letterhead.
    public boolean letterhead() {
        return number.equals(TemplateFields.LETTERHEAD);
    }

    /// What papers it is for, where it is not the letterhead.
    public TemplateKind kind() {
        return TemplateKind.ofNumber(number);
    }

    /// The record that is edited, whether it was made already or not.
    public EntityRef entity() {
        return workspace.template(number);
    }

    /// What is known of it; empty until it was read.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// What it says with what is being typed; changes with every key.
    public ReadOnlyObjectProperty<Optional<Map<Field, Value>>> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /// Reads it and follows its changes until [#close()].
    public void open() {
        followed.open();
    }

    /// Follows no longer.
    public void close() {
        followed.close();
    }

    /// The version that a sample of the paper names: the next where something was edited since the last, or is being typed.
    public long sampleVersion() {
        return toldProperty().get()
                .map(now -> now.template().changed() || !typed.isEmpty() ? now.next() : now.template().version())
                .orElse(0L);
    }

    /// The house as papers show it now. Blocks.
    ///
    /// @param language the paper's
    public Brand house(PaperLanguage language) {
        return workspace.templates().brand(language, workspace.name());
    }

    /// Reads entries further back.
    public void moreHistory() {
        history.widen();
        followed.read();
    }

    /// Notes what is being typed into a field.
    public void type(Field field, Optional<Value> value) {
        typed.put(field, value);
        compute();
    }

    /// A field shows again what is stored.
    public void forget(Field field) {
        if (typed.remove(field) != null) {
            compute();
        }
    }

    /// Writes a field.
    ///
    /// @param before  what was shown
    /// @param after   what is written; empty to empty it
    /// @param refused is told why not
    public void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused) {
        if (before.equals(after)) {
            return;
        }
        Change change = new Change(field, before.orElse(null), after.orElse(null));
        perform(change, texts.get("common.wrote", phrases.field(EntityType.TEMPLATE, field)), refused);
    }

    /// The parts of the paper: those that are printed in their order, then the others.
    public List<Part> parts() {
        List<Section> printed = printed();
        Stream<Section> others = Section.of(kind()).stream().filter(section -> !printed.contains(section));
        return Stream.concat(printed.stream().map(section -> new Part(section, true)), others.map(section -> new Part(section, false)))
                .toList();
    }

    /// Puts a part one place further up or down among those that are printed.
    public void move(Section section, boolean up) {
        List<Section> sections = new ArrayList<>(printed());
        int from = sections.indexOf(section);
        int to = up ? from - 1 : from + 1;
        if (from >= 0 && to >= 0 && to < sections.size()) {
            sections.remove(from);
            sections.add(to, section);
            arrange(sections, texts.get("template.part.moved", texts.get("template.part." + section.code())));
        }
    }

    /// Prints a part where it usually stands, or leaves it out.
    public void print(Section section, boolean printed) {
        List<Section> sections = new ArrayList<>(printed());
        sections.remove(section);
        if (printed) {
            List<Section> usual = Section.of(kind());
            int place = 0;
            while (place < sections.size() && usual.indexOf(sections.get(place)) < usual.indexOf(section)) {
                place++;
            }
            sections.add(place, section);
        }
        String part = texts.get("template.part." + section.code());
        arrange(sections, texts.get(printed ? "template.part.printed" : "template.part.left", part));
    }

    private void arrange(List<Section> sections, String done) {
        Optional<Value> before = toldProperty().get().flatMap(now -> Optional.ofNullable(now.said().get(TemplateFields.SECTIONS)));
        Value after = sections.isEmpty() ? null : Value.of(PaperTemplate.codes(sections));
        perform(new Change(TemplateFields.SECTIONS, before.orElse(null), after), done, changes::refuse);
    }

    private List<Section> printed() {
        return toldProperty().get()
                .flatMap(now -> Optional.ofNullable(now.said().get(TemplateFields.SECTIONS)))
                .map(codes -> codes instanceof Value.Text(String text) ? HouseTemplates.sections(kind(), text) : List.<Section>of())
                .orElse(List.of());
    }

    /// Has no new quotation begin with it, or again.
    public void retire(boolean retired) {
        toldProperty().get().ifPresent(now -> perform(
                new Change(TemplateFields.RETIRED, now.record().flatMap(record -> record.value(TemplateFields.RETIRED)).orElse(null),
                        Value.of(retired)),
                texts.get(retired ? "template.retired" : "template.back", number), changes::refuse));
    }

    /// Issues what it says as the next version, once what was typed last is written.
    ///
    /// @param note    what is new, and why
    /// @param done    told when it is issued
    /// @param refused told why not
    public void issue(String note, Runnable done, Consumer<String> refused) {
        toldProperty().get().ifPresent(now -> tasks.ask(() -> workspace.record(entity()))
                .inOrder()
                .then(found -> found.ifPresent(record -> changes.performForGood(
                        IssueVersion.of(record, workspace.newId(), now.next(), note),
                        texts.get("template.issued", now.next()),
                        happened -> done.run(),
                        not -> refused.accept(words(not.why().refusals())))))
                .start());
    }

    /// Makes another template that says the same.
    ///
    /// @param other   its number
    /// @param name    what it is called
    /// @param done    told when it is made
    /// @param refused told why not
    public void copy(String other, String name, Runnable done, Consumer<String> refused) {
        toldProperty().get().ifPresent(now -> {
            Map<Field, Value> said = new HashMap<>(now.said());
            said.put(TemplateFields.NUMBER, Value.of(other));
            Arrays.stream(PaperLanguage.values()).map(TemplateText.NAME::in).filter(said::containsKey)
                    .forEach(field -> said.replace(field, Value.of(name)));
            changes.perform(new Command.Create(workspace.template(other), fields(said), List.of()), texts.get("template.made", other),
                    happened -> done.run(), not -> refused.accept(words(not.why().refusals())));
        });
    }

    private void perform(Change change, String said, Consumer<String> refused) {
        toldProperty().get().ifPresent(now -> {
            Command command = begun(now, Command.Edit.fields(entity(), List.of(change)));
            changes.perform(command, said, done -> {}, not -> {
                begun = NEVER;
                refused.accept(words(not.why().refusals()));
            });
        });
    }

    /// An edit, with what makes the record where there is none, or brings it back; once, since edits may come faster than what they did is
    /// read.
    private Command begun(Told now, Command edit) {
        Optional<RecordState> made = now.record().filter(record -> record.created().isPresent());
        long seen = now.record().map(RecordState::facts).orElse(0L);
        if (made.filter(RecordState::exists).isPresent() || begun == seen) {
            return edit;
        }
        begun = seen;
        Command begins = made.isPresent()
                ? new Command.Restore(entity())
                : new Command.Create(entity(), fields(now.said()), List.of());
        return new Command.Together(List.of(begins, edit));
    }

    private static List<Change> fields(Map<Field, Value> said) {
        return TemplateFields.SAID.stream()
                .flatMap(field -> Optional.ofNullable(said.get(field)).map(value -> Change.set(field, value)).stream())
                .toList();
    }

    /// Why not, each with the field that it is about.
    private String words(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> refusal.code() == Refusal.Code.REQUIRED && refusal.field().isPresent()
                        ? texts.get("template.required", phrases.field(EntityType.TEMPLATE, refusal.field().get()))
                        : phrases.refusal(refusal))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private void compute() {
        live.set(toldProperty().get().map(now -> {
            Map<Field, Value> fields = new HashMap<>(now.said());
            typed.entrySet().removeIf(each -> Optional.ofNullable(now.said().get(each.getKey())).equals(each.getValue()));
            typed.forEach((field, value) -> value.ifPresentOrElse(there -> fields.put(field, there), () -> fields.remove(field)));
            return Map.copyOf(fields);
        }));
    }

    private Optional<Told> ask() {
        HouseTemplates templates = workspace.templates();
        HouseTemplate template = (letterhead() ? templates.letterhead() : templates.find(number))
                .orElseGet(() -> new HouseTemplate(number, Optional.empty(), Optional.empty(), List.of()));
        Map<EntityRef, Named> people = workspace.records().names(template.issued().stream()
                .flatMap(record -> record.created().stream())
                .map(fact -> EntityRef.person(fact.origin().person()))
                .toList());
        return Optional.of(new Told(
                template,
                workspace.record(entity()),
                said(template),
                template.issued().stream().map(record -> version(record, people)).toList(),
                history.of(most -> workspace.history().page(HistoryFilter.of(entity()), HistoryQueries.NEWEST, most)),
                Permission.ADMINISTER.grantedTo(workspace.actor().roles())));
    }

    /// What the record says, or what it would begin with.
    private Map<Field, Value> said(HouseTemplate template) {
        Optional<RecordState> record = template.edited().or(() -> template.issued().stream().findFirst());
        if (record.isPresent()) {
            Map<Field, Value> said = new HashMap<>();
            TemplateFields.SAID.forEach(field -> record.get().value(field).ifPresent(value -> said.put(field, value)));
            return said;
        }
        return template.shipped()
                .map(shipped -> shipped.written().stream()
                        .flatMap(change -> change.written().map(value -> Map.entry(change.field(), value)).stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .orElseGet(() -> Map.of(
                        TemplateFields.NUMBER, Value.of(number), LetterheadFields.NAME, Value.of(workspace.name())));
    }

    private static Version version(RecordState record, Map<EntityRef, Named> people) {
        Optional<UUID> person = record.created().map(fact -> fact.origin().person());
        return new Version(
                record,
                record.whole(TemplateFields.VERSION).orElse(0L),
                record.created().map(fact -> fact.origin().at()),
                person.flatMap(id -> Optional.ofNullable(people.get(EntityRef.person(id)))).map(Named::name).orElse(""),
                record.text(TemplateFields.NOTE).orElse(""));
    }
}
