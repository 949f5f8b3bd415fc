package stageline.desktop.quotation;

import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.papers.quotation.HouseTemplates;
import stageline.sales.command.Command;
import stageline.sales.command.LineEdits;
import stageline.sales.command.Readiness;
import stageline.sales.command.Refusal;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.QuotationContent;
import stageline.sales.quotation.QuotationLine;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.quotation.Totals;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.QuotationFields;
import stageline.sales.record.QuotationLineFields;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.TemplateText;
import stageline.sales.record.Value;
import stageline.store.record.Named;
import stageline.store.service.ListedChange;
import stageline.store.task.TaskLine;
import stageline.workspace.Workspace;

/// One quotation as its editor shows it, kept in step with the workspace while it is open. On the FX thread.
public final class QuotationModel {

    private static final int MOST_FOUND = 12;
    private static final long NEVER = -1;

    private final UUID quotation;
    private final Workspace workspace;
    private final Currency currency;
    private final Changes changes;
    private final Phrases phrases;
    private final Texts texts;
    private final Formats formats;
    private final Followed<Told> followed;
    private final Map<Field, Optional<Value>> typed = new HashMap<>();
    private long arranged = NEVER;
    private final ReadOnlyObjectWrapper<Optional<Live>> live = new ReadOnlyObjectWrapper<>(this, "live", Optional.empty());

    /// What is known of a quotation.
    ///
    /// @param state     what stands in it
    /// @param status    how far it is
    /// @param deal      the deal it is for
    /// @param stage     where that deal is
    /// @param offerings those that its lines are taken from
    /// @param former    the revision that it replaces, or has replaced
    /// @param later     the revision that replaces it
    /// @param paper     the paper in which it went out
    /// @param templates the templates of papers
    /// @param asked     the open tasks by which somebody asks to have it sent
    /// @param returned  the open tasks by which it was returned with comments
    /// @param change    the change that is asked for after service began by it, while it is open
    /// @param self      who sits here
    /// @param maySend   whether they may send and conclude it
    public record Told(
            RecordState state,
            QuotationStatus status,
            Optional<Named> deal,
            Stage stage,
            Map<UUID, RecordState> offerings,
            Optional<RecordState> former,
            Optional<EntityRef> later,
            Optional<RecordState> paper,
            HouseTemplates templates,
            List<TaskLine> asked,
            List<TaskLine> returned,
            Optional<EntityRef> change,
            UUID self,
            boolean maySend) {

        public Told {
            offerings = Map.copyOf(offerings);
            asked = List.copyOf(asked);
            returned = List.copyOf(returned);
        }

        /// The open tasks by which whoever sits here asks to have it sent.
        public List<TaskLine> askedByMe() {
            return asked.stream().filter(task -> task.maker().filter(maker -> maker.entity().id().equals(self)).isPresent()).toList();
        }

        /// Whether it can be written in.
        public boolean draft() {
            return status == QuotationStatus.DRAFT && state.exists();
        }

        /// Its number and its revision.
        public String reference() {
            return number() + " R" + revision();
        }

        /// Its number; blank where nobody gave one.
        String number() {
            return state.text(QuotationFields.NUMBER).orElse("");
        }

        /// Its revision.
        long revision() {
            return state.whole(QuotationFields.REVISION).orElse(0L);
        }
    }

    /// What a quotation says with what is being typed.
    ///
    /// @param state     what stands in it then
    /// @param following what follows from what is typed, in fields that nobody types into
    /// @param content   what its paper says
    /// @param totals    what it comes to; empty where that is too large
    /// @param lacking   what keeps it from being sent
    public record Live(
            RecordState state,
            Map<Field, Optional<Value>> following,
            QuotationContent content,
            Optional<Totals> totals,
            List<Refusal> lacking) {
        public Live {
            following = Map.copyOf(following);
            lacking = List.copyOf(lacking);
        }

        /// The same where nothing is wanted any more.
        Live complete() {
            return new Live(state, following, content, totals, List.of());
        }
    }

    /// @param currency the workspace's
    QuotationModel(UUID quotation, Workspace workspace, QuotationsScreen.Parts parts, Currency currency) {
        this.quotation = quotation;
        this.workspace = workspace;
        this.currency = currency;
        this.changes = parts.changes();
        this.phrases = parts.phrases();
        this.texts = parts.texts();
        this.formats = parts.formats();
        this.followed = new Followed<>(workspace, parts.tasks(), QuotationModel::concerns, this::ask);
        followed.toldProperty().addListener((property, before, now) -> compute());
    }

    /// The workspace's currency.
    public Currency ownCurrency() {
        return currency;
    }

    /// What its prices are in; empty until it was read.
    public Optional<Currency> currency() {
        return toldProperty().get().map(now -> QuotationContent.of(now.state()).currency());
    }

    /// Which quotation.
    public EntityRef entity() {
        return EntityRef.quotation(quotation);
    }

    /// What is known of it; empty until it was read, and where there is no such quotation.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// What it says with what is being typed; changes with every key.
    public ReadOnlyObjectProperty<Optional<Live>> liveProperty() {
        return live.getReadOnlyProperty();
    }

    /// Reads the quotation and follows its changes until [#close()].
    public void open() {
        followed.open();
    }

    /// Follows no longer.
    public void close() {
        followed.close();
    }

    /// Notes what is being typed into a field.
    public void type(Field field, Optional<Value> value) {
        typed.put(field, value);
        compute();
    }

    /// A field shows again what stands in the quotation.
    public void forget(Field field) {
        if (typed.remove(field) != null) {
            compute();
        }
    }

    /// Writes a field, and what goes with it.
    ///
    /// @param before  what was shown
    /// @param after   what is written; empty to empty it
    /// @param refused is told why not
    public void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused) {
        if (before.equals(after)) {
            return;
        }
        toldProperty().get().ifPresent(now -> changes.perform(
                Command.Edit.fields(entity(), writing(now).with(field, before, after)),
                texts.get("common.wrote", where(now, field)),
                done -> {},
                not -> refused.accept(phrases.refusals(not.why().refusals()))));
    }

    /// What a field is called beside the form, where a line needs its number.
    private String where(Told now, Field field) {
        return QuotationLineFields.place(field.code())
                .map(place -> texts.get("quotation.line.part", lines(now).indexOf(place.line()) + 1,
                        texts.get("quotation.column." + place.part().code())))
                .orElseGet(() -> phrases.field(EntityType.QUOTATION, field));
    }

    private static List<UUID> lines(Told now) {
        return QuotationContent.of(now.state()).lines().stream().map(QuotationLine::id).toList();
    }

    /// Adds a line without words.
    ///
    /// @param after the line it stands behind; at the end where there is none
    /// @param begun told its identity; nothing is added while another line is being added or moved
    public void addLine(Optional<UUID> after, Consumer<UUID> begun) {
        UUID line = workspace.newId();
        arrange(lines -> {
            begun.accept(line);
            return Optional.of(lines.add(line, after));
        }, texts.get("quotation.line.added"));
    }

    /// Adds a line that is taken from an offering. Reads the offering first.
    ///
    /// @return its identity
    public UUID addOffering(UUID offering, Tasks tasks) {
        UUID line = workspace.newId();
        tasks.ask(() -> workspace.record(EntityRef.offering(offering)))
                .then(found -> found.ifPresent(known -> toldProperty().get().ifPresent(now ->
                        changes.perform(new LineEdits(now.state()).add(line, known), texts.get("quotation.line.added")))))
                .start();
        return line;
    }

    /// Puts a line one place further up or down; not while another line is being added or moved.
    public void moveLine(UUID line, boolean up) {
        arrange(lines -> lines.move(line, up), texts.get("quotation.line.moved"));
    }

    /// Takes a line out.
    public void removeLine(UUID line) {
        toldProperty().get().ifPresent(now ->
                changes.perform(new LineEdits(now.state()).remove(line), texts.get("quotation.line.removed")));
    }

    /// Takes the version of its template that was issued since.
    public void useNewTemplate() {
        toldProperty().get().ifPresent(now -> changes.perform(
                Command.Edit.fields(entity(), writing(now).renewed()), texts.get("quotation.template.renewed")));
    }

    /// What the next revision says otherwise from the beginning: what the template's version says that was issued since.
    List<Change> renewed(Told now) {
        return writing(now).renewed();
    }

    /// What a field is called in this quotation, where it is not called as in all of them: its rate by both currencies.
    Optional<String> called(Field field) {
        if (field.equals(QuotationFields.RATE_ON)) {
            return Optional.of(texts.get("quotation.rate.on"));
        }
        return toldProperty().get().filter(now -> field.equals(QuotationFields.RATE)).map(now -> texts.get(
                "quotation.rate", QuotationContent.of(now.state()).currency().getCurrencyCode(), currency.getCurrencyCode()));
    }

    /// The templates that it can be made with.
    List<Pick> templates() {
        return toldProperty().get().map(this::templates).orElse(List.of());
    }

    private List<Pick> templates(Told now) {
        PaperLanguage language = PaperLanguage.ofCode(texts.language().getLanguage()).orElse(PaperLanguage.ENGLISH);
        String there = QuotationContent.of(now.state()).template();
        return Stream.concat(now.templates().offered().stream(), now.templates().find(there).stream())
                .distinct()
                .flatMap(template -> template.current().stream())
                .map(template -> new Pick(Value.of(template.number()),
                        texts.get("quotation.template", template.number(), template.in(language).get(TemplateText.NAME))))
                .toList();
    }

    private QuotationWriting writing(Told now) {
        return new QuotationWriting(
                now.state(), now.offerings(), now.templates(), now.templates().houseCountry(workspace.content().country()),
                currency);
    }

    /// Offerings of the catalogue to pick from, by words of their names. Blocks.
    public List<Pick> offerings(String text) {
        return workspace.offerings().offered(text, MOST_FOUND).stream()
                .map(named -> new Pick(Value.of(named.entity().id()), named.name()))
                .toList();
    }

    /// Edits the lines from what the edit before has left: keys that are held down come faster than that is read.
    private void arrange(Function<LineEdits, Optional<Command.Edit>> edit, String said) {
        toldProperty().get().map(Told::state).filter(seen -> seen.facts() != arranged).ifPresent(seen ->
                edit.apply(new LineEdits(seen)).ifPresent(wanted -> {
                    arranged = seen.facts();
                    changes.perform(wanted, said, done -> {}, refused -> {
                        arranged = NEVER;
                        changes.sayWhyNot(refused);
                    });
                }));
    }

    private void compute() {
        Optional<Told> told = toldProperty().get();
        told.ifPresent(now -> typed.entrySet().removeIf(each -> now.state().value(each.getKey()).equals(each.getValue())));
        live.set(told.map(now -> {
            Map<Field, Optional<Value>> following = writing(now).following(typed);
            RecordState held = now.state().holding(following).holding(typed);
            QuotationContent content = QuotationContent.of(held);
            return new Live(held, following, content, content.totals(), Readiness.refusals(held, formats.today()));
        }));
    }

    private static boolean concerns(EntityRef entity) {
        return switch (entity.type()) {
            case QUOTATION, PAPER, OFFERING, DEAL, PERSON, TASK, SERVICE_CHANGE, TEMPLATE -> true;
            case WORKSPACE, DEVICE, COMPANY, CONTACT, ACTIVITY, SAVED_VIEW, ATTACHMENT, SIGNATURE -> false;
        };
    }

    private Optional<Told> ask() {
        return workspace.record(entity()).map(this::told);
    }

    private Told told(RecordState state) {
        Optional<EntityRef> deal = state.ref(QuotationFields.DEAL).map(EntityRef::deal);
        List<EntityRef> offerings = QuotationContent.of(state).lines().stream()
                .map(QuotationLine::offering)
                .flatMap(Optional::stream)
                .map(EntityRef::offering)
                .toList();
        return new Told(
                state,
                QuotationStatus.of(state, formats.today()),
                deal.flatMap(of -> Optional.ofNullable(workspace.records().names(List.of(of)).get(of))),
                deal.flatMap(workspace::record).map(RecordState::stage).orElse(Stage.LEAD),
                workspace.states(offerings).entrySet().stream()
                        .collect(Collectors.toMap(each -> each.getKey().id(), Map.Entry::getValue)),
                state.ref(QuotationFields.REPLACES).map(EntityRef::quotation).flatMap(workspace::record),
                deal.flatMap(of -> workspace.quotations().of(of.id(), formats.today()).stream()
                        .filter(other -> other.replaces().filter(quotation::equals).isPresent())
                        .findFirst()
                        .map(other -> other.entity())),
                state.ref(QuotationFields.PAPER).map(EntityRef::paper).flatMap(workspace::record),
                workspace.templates(),
                about(TaskKind.SEND_QUOTATION),
                about(TaskKind.REVISE_QUOTATION),
                deal.flatMap(this::change),
                workspace.identity().person(),
                workspace.permits(Permission.SEND_QUOTATION));
    }

    private Optional<EntityRef> change(EntityRef deal) {
        return workspace.serviceChanges().of(deal.id()).stream()
                .filter(change -> change.quotation().filter(quotation::equals).isPresent() && !change.standing().closed())
                .map(ListedChange::entity)
                .findFirst();
    }

    private List<TaskLine> about(TaskKind kind) {
        return workspace.tasks().about(quotation).stream().filter(task -> task.kind().equals(kind.code())).toList();
    }
}
