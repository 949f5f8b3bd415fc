package stageline.desktop.record;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Dialogs;
import stageline.desktop.common.FieldInput;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Notices;
import stageline.desktop.common.PaneSide;
import stageline.desktop.common.Person;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.Screen;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.desktop.common.Views;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.record.CompanyLine;
import stageline.store.record.CompanyRow;
import stageline.store.record.ContactRow;
import stageline.store.record.RecordLists.Order;
import stageline.workspace.Workspace;

/// The companies or the contacts as a screen: their list, and one of them in a pane beside it.
public final class RecordsScreen implements Screen {

    private final EntityType type;
    private final Workspace workspace;
    private final Parts parts;
    private final KnownNames known;
    private final Likeness likeness;
    private final ListModel<?> list;
    private final RecordListController<?> controller;
    private final Parent view;
    private Optional<RecordPane> pane = Optional.empty();
    private Runnable deaf = () -> {};

    private RecordsScreen(EntityType type, Workspace workspace, Parts parts, Lists lists) {
        this.type = type;
        this.workspace = workspace;
        this.parts = parts;
        this.known = new KnownNames(workspace);
        this.likeness = new Likeness(known, workspace, parts.texts);
        this.list = lists.model;
        this.controller = lists.controller.apply(this);
        view = new Views(parts.texts, Map.of()).load(controller);
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && pane.isPresent()) {
                event.consume();
                closePane();
            }
        });
    }

    /// A list before its screen is there.
    private record Lists(ListModel<?> model, Function<RecordsScreen, RecordListController<?>> controller) {}

    /// What the frame lends.
    public record Parts(
            Texts texts,
            Formats formats,
            Phrases phrases,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            Changes changes,
            Navigation navigation,
            TaskDesk desk,
            FilesDesk files) {}

    /// The companies of a workspace.
    public static RecordsScreen companies(Workspace workspace, Parts parts) {
        ListModel<CompanyRow> model = new ListModel<>(workspace, EntityType.COMPANY, workspace.lists()::companies,
                workspace.lists()::companies, parts.tasks);
        return new RecordsScreen(EntityType.COMPANY, workspace, parts, lists(model, companyColumns(workspace, parts.texts), parts));
    }

    /// The contacts of a workspace.
    public static RecordsScreen contacts(Workspace workspace, Parts parts) {
        ListModel<ContactRow> model = new ListModel<>(workspace, EntityType.CONTACT, workspace.lists()::contacts,
                workspace.lists()::contacts, parts.tasks);
        return new RecordsScreen(EntityType.CONTACT, workspace, parts, lists(model, contactColumns(parts.texts), parts));
    }

    /// Opens the sheet of a new record.
    public void make() {
        make(Optional.empty());
    }

    /// Shows a record in the pane.
    public void show(EntityRef entity) {
        show(entity, PaneSide.FACTS);
    }

    /// Shows a side of a record in the pane.
    public void show(EntityRef entity, PaneSide side) {
        parts.tasks.ask(workspace::currency).then(currency -> {
            closePane();
            RecordPane opened = new RecordPane(entity, workspace, parts, likeness, inputs(currency),
                    company -> make(Optional.of(company)), this::closePane);
            pane = Optional.of(opened);
            controller.showBeside(Optional.of(opened.view()));
            opened.turnTo(side);
            opened.open();
        }).start();
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void activate() {
        deaf.run();
        deaf = known.follow();
        list.activate();
        pane.ifPresent(RecordPane::open);
        controller.focus();
    }

    @Override
    public void deactivate() {
        deaf.run();
        list.deactivate();
        pane.ifPresent(RecordPane::close);
    }

    /// What is asked before a sheet opens.
    private record Asked(Currency currency, List<Person> people, Optional<CompanyLine> company) {}

    private void make(Optional<EntityRef> company) {
        EntityRef made = new EntityRef(company.isPresent() ? EntityType.CONTACT : type, workspace.newId());
        parts.tasks.ask(() -> new Asked(workspace.currency(), NewRecordModel.people(workspace),
                        company.flatMap(of -> NewRecordModel.line(workspace, of.id()))))
                .then(asked -> {
                    NewRecordModel model = new NewRecordModel(made, workspace, asked.people(), asked.company(), likeness, parts.tasks,
                            parts.changes, parts.phrases, parts.texts);
                    NewRecordController sheet = new NewRecordController(model, inputs(asked.currency()), parts.texts, parts.navigation);
                    String title = parts.texts.get("record.new." + made.type().code());
                    sheet.onClose(parts.dialogs.open(title, new Views(parts.texts, Map.of()).load(sheet), () -> {})::close);
                })
                .start();
    }

    private FieldInput inputs(Currency currency) {
        return new FieldInput(parts.texts, parts.formats, parts.tasks, currency);
    }

    private void closePane() {
        boolean open = pane.isPresent();
        pane.ifPresent(RecordPane::close);
        pane = Optional.empty();
        if (open) {
            controller.showBeside(Optional.empty());
        }
    }

    private static <R> Lists lists(ListModel<R> model, List<ListColumn<R>> columns, Parts parts) {
        return new Lists(model, screen -> new RecordListController<>(model, columns, screen::make, () ->
                parts.navigation.go(Destination.IMPORT), parts.texts, parts.formats, parts.navigation));
    }

    private static List<ListColumn<CompanyRow>> companyColumns(Workspace workspace, Texts texts) {
        String language = texts.language().getLanguage();
        return List.of(
                ListColumn.of(texts.get("field.company.name"), 280, CompanyRow::name, "record-name", Optional.of(Order.NAME)),
                ListColumn.of(texts.get("field.company.country"), 80, CompanyRow::country, "", Optional.of(Order.COUNTRY)),
                ListColumn.of(texts.get("field.company.website"), 200, CompanyRow::website, "muted", Optional.empty()),
                ListColumn.of(texts.get("field.company.leadstatus"), 120, row -> workspace.content().leadStatuses().stream()
                        .filter(choice -> choice.code().equals(row.leadStatus()))
                        .map(choice -> choice.name(language))
                        .findFirst()
                        .orElse(row.leadStatus()), "", Optional.of(Order.LEAD_STATUS)),
                ListColumn.of(texts.get("record.column.deals"), 100, row -> number(row.openDeals()), "numbers",
                        Optional.of(Order.OPEN_DEALS)),
                ListColumn.of(texts.get("record.column.contacts"), 90, row -> number(row.contacts()), "numbers", Optional.empty()),
                ListColumn.of(texts.get("field.company.owner"), 140, CompanyRow::owner, "", Optional.empty()),
                new ListColumn<>(texts.get("record.column.notes"), 200, row -> "", row -> marks(row, texts), "", Optional.empty()));
    }

    private static List<ListColumn<ContactRow>> contactColumns(Texts texts) {
        return List.of(
                ListColumn.of(texts.get("record.column.name"), 220, ContactRow::name, "record-name", Optional.of(Order.NAME)),
                ListColumn.of(texts.get("field.contact.title"), 200, ContactRow::jobTitle, "", Optional.of(Order.JOB_TITLE)),
                ListColumn.of(texts.get("record.company"), 220, ContactRow::company, "", Optional.empty()),
                ListColumn.of(texts.get("field.contact.email"), 240, ContactRow::email, "muted", Optional.of(Order.EMAIL)),
                ListColumn.of(texts.get("record.column.lifecycle"), 180, row ->
                        texts.get("lifecycle." + row.lifecycle().code()), "", Optional.empty()),
                new ListColumn<>(texts.get("record.column.notes"), 120, row -> "", row -> row.incomplete()
                        ? List.of(new ListColumn.Mark(texts.get("record.mark.incomplete"), "mark-warning")) : List.of(), "",
                        Optional.empty()));
    }

    private static List<ListColumn.Mark> marks(CompanyRow row, Texts texts) {
        List<ListColumn.Mark> marks = new ArrayList<>();
        if (row.strategic()) {
            marks.add(new ListColumn.Mark(texts.get("record.mark.strategic"), "mark-success"));
        }
        if (row.distributor()) {
            marks.add(new ListColumn.Mark(texts.get("record.mark.distributor"), "mark-neutral"));
        }
        if (row.incomplete()) {
            marks.add(new ListColumn.Mark(texts.get("record.mark.incomplete"), "mark-warning"));
        }
        return marks;
    }

    private static String number(int count) {
        return count == 0 ? "" : Integer.toString(count);
    }
}
