package stageline.desktop;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCombination;
import stageline.desktop.attachment.FileDesk;
import stageline.desktop.audit.AuditScreen;
import stageline.desktop.board.BoardScreen;
import stageline.desktop.common.Action;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Failures;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.Palette;
import stageline.desktop.common.PaneSide;
import stageline.desktop.common.Person;
import stageline.desktop.common.Screen;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.deal.DealPane;
import stageline.desktop.inbox.InboxScreen;
import stageline.desktop.intake.ImportRun;
import stageline.desktop.intake.ImportScreen;
import stageline.desktop.offering.OfferingsScreen;
import stageline.desktop.quotation.QuotationsScreen;
import stageline.desktop.record.RecordsScreen;
import stageline.desktop.search.RecordPalette;
import stageline.desktop.servicechange.ServiceChangesScreen;
import stageline.desktop.settings.SettingsPage;
import stageline.desktop.settings.SettingsScreen;
import stageline.desktop.shell.Self;
import stageline.desktop.task.Desk;
import stageline.desktop.team.PeopleScreen;
import stageline.desktop.team.ServerScreen;
import stageline.desktop.team.SignInAgain;
import stageline.desktop.team.TeamParts;
import stageline.desktop.team.TeamServer;
import stageline.desktop.template.TemplateParts;
import stageline.desktop.template.TemplatesScreen;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.PersonFields;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;

/// The screens over a workspace: what each is given, and where records are shown. Until the workspace is open there is but the board.
final class WorkspaceFeatures implements Features {

    private static final String SERVER = "server";
    private static final String PEOPLE = "people";
    private static final String PAPERS = "papers";

    private final Frame frame;
    private final AwaitedWorkspace workspace;
    private final Environment environment;
    private final TeamServer server;
    private final SignInAgain signInAgain;
    private final Runnable deaf;
    private final Once<BoardScreen> board = new Once<>(this::makeBoard);
    private final Once<AuditScreen> audit = new Once<>(this::makeAudit);
    private final Once<SettingsScreen> settings = new Once<>(this::makeSettings);
    private final Once<InboxScreen> inbox = new Once<>(this::makeInbox);
    private final CountedSync sync;
    private final TaskDesk desk;
    private final FilesDesk files;
    private final LedgerLine ledger;
    private final Runnable leave;
    private final ReadOnlyObjectWrapper<Optional<Self>> self = new ReadOnlyObjectWrapper<>(this, "self", Optional.empty());
    private final Once<RecordsScreen> companies;
    private final Once<RecordsScreen> contacts;
    private final Once<OfferingsScreen> offerings;
    private final Once<QuotationsScreen> quotations;
    private final Once<ServiceChangesScreen> serviceChanges;
    private final Once<TemplatesScreen> papers;
    private final ImportRun imports;
    private final Once<ImportScreen> importing = new Once<>(this::makeImport);
    private Optional<DealPane> pane = Optional.empty();

    /// What outlives the frame.
    ///
    /// @param imports the import at work
    /// @param server  the workspace's server
    /// @param sync    how things stand with it
    record Lasting(Environment environment, ImportRun imports, TeamServer server, SyncSource sync) {}

    WorkspaceFeatures(Frame frame, AwaitedWorkspace workspace, Lasting lasting, Runnable leave) {
        this.frame = frame;
        this.workspace = workspace;
        this.imports = lasting.imports();
        this.environment = lasting.environment();
        this.server = lasting.server();
        this.signInAgain = new SignInAgain(server, frame.tasks(), frame.texts(), frame.dialogs(), frame.notices());
        this.deaf = server.listen(() -> frame.tasks().later(signInAgain::offerWhereNeeded));
        this.leave = leave;
        this.sync = new CountedSync(lasting.sync(), workspace, frame.tasks(), frame.formats()::today);
        this.ledger = new LedgerLine(workspace, frame.status(), frame.tasks(), frame.texts(), frame.formats());
        this.desk = new Desk(workspace, new Desk.Parts(frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(),
                frame.changes(), frame.navigation()));
        this.files = new FileDesk(workspace, new FileDesk.Parts(frame.texts(), frame.formats(), frame.phrases(),
                new Failures(frame.texts()), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(), server::contents));
        RecordsScreen.Parts records = new RecordsScreen.Parts(frame.texts(), frame.formats(), frame.phrases(), frame.tasks(),
                frame.dialogs(), frame.notices(), frame.changes(), frame.navigation(), desk, files);
        this.companies = new Once<>(() -> RecordsScreen.companies(workspace.get(), records));
        this.contacts = new Once<>(() -> RecordsScreen.contacts(workspace.get(), records));
        this.offerings = new Once<>(() -> new OfferingsScreen(workspace.get(), new OfferingsScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.navigation())));
        this.quotations = new Once<>(() -> new QuotationsScreen(workspace.get(), new QuotationsScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.navigation(), files, server::contents, this::askForChange)));
        this.serviceChanges = new Once<>(() -> new ServiceChangesScreen(workspace.get(), new ServiceChangesScreen.Parts(
                frame.texts(), frame.formats(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(), frame.navigation())));
        this.papers = new Once<>(() -> new TemplatesScreen(workspace.get(), new TemplateParts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.navigation())));
        if (lasting.imports().going()) {
            // It says when it is done, also to those who look at something else.
            importing.get();
        }
        frame.tasks().ask(this::introduction).then(known -> self.set(Optional.of(known))).start();
    }

    private BoardScreen makeBoard() {
        BoardScreen made = new BoardScreen(new WorkspaceBoard(workspace), new BoardScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.status(), frame.navigation(), frame.preferences()));
        made.momentProperty().addListener((property, before, now) -> now.ifPresent(moment -> closePane()));
        return made;
    }

    private AuditScreen makeAudit() {
        return new AuditScreen(workspace.get(), frame.texts(), frame.formats(), frame.phrases(), frame.tasks(),
                frame.dialogs(), frame.notices(),
                frame.navigation(), ledger::verified);
    }

    private SettingsScreen makeSettings() {
        return new SettingsScreen(workspace.get(), environment, new SettingsScreen.Parts(
                frame.texts(), frame.formats(), frame.tasks(), frame.dialogs(), frame.notices(), frame.preferences()), pages());
    }

    private List<SettingsPage> pages() {
        TeamParts parts = new TeamParts(frame.texts(), frame.formats(), frame.tasks(), frame.dialogs(), frame.notices());
        Runnable toServer = () -> settings.get().go(SERVER);
        Runnable toPeople = () -> settings.get().go(PEOPLE);
        return List.of(
                new SettingsPage(PAPERS, papers.get()),
                new SettingsPage(SERVER, new ServerScreen(server, this::ownName, signInAgain, toPeople, parts)),
                new SettingsPage(PEOPLE, new PeopleScreen(
                        workspace.get(), server, frame.changes(), frame.phrases(), toServer, parts)));
    }

    private String ownName() {
        Workspace open = workspace.get();
        return open.record(EntityRef.person(open.identity().person())).flatMap(self -> self.text(PersonFields.NAME)).orElse("");
    }

    @Override
    public Map<Destination, Supplier<Screen>> screens() {
        Map<Destination, Supplier<Screen>> screens = new EnumMap<>(Destination.class);
        screens.put(Destination.BOARD, board::get);
        screens.put(Destination.COMPANIES, companies::get);
        screens.put(Destination.CONTACTS, contacts::get);
        screens.put(Destination.OFFERINGS, offerings::get);
        screens.put(Destination.QUOTATIONS, quotations::get);
        screens.put(Destination.SERVICE_CHANGES, serviceChanges::get);
        screens.put(Destination.IMPORT, importing::get);
        screens.put(Destination.AUDIT, audit::get);
        screens.put(Destination.INBOX, inbox::get);
        screens.put(Destination.SETTINGS, settings::get);
        return screens;
    }

    private InboxScreen makeInbox() {
        return new InboxScreen(workspace.get(), sync, new InboxScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.changes(), frame.navigation(),
                desk));
    }

    private ImportScreen makeImport() {
        return new ImportScreen(workspace.get(), imports, new ImportScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.navigation()));
    }

    @Override
    public List<Action> actions() {
        Runnable newDeal = () -> {
            frame.navigation().go(Destination.BOARD);
            board.get().startDeal();
        };
        Runnable asOf = () -> {
            frame.navigation().go(Destination.BOARD);
            board.get().openPast();
        };
        Runnable newCompany = () -> {
            frame.navigation().go(Destination.COMPANIES);
            companies.get().make();
        };
        Runnable newContact = () -> {
            frame.navigation().go(Destination.CONTACTS);
            contacts.get().make();
        };
        Runnable newOffering = () -> {
            frame.navigation().go(Destination.OFFERINGS);
            offerings.get().make();
        };
        return List.of(
                action("newDeal", "bi-plus", "Ctrl+N", newDeal),
                action("newCompany", "bi-plus", "Ctrl+Shift+N", newCompany),
                action("newContact", "bi-plus", "Ctrl+Shift+P", newContact),
                action("newTask", "bi-plus", "Ctrl+Shift+T", () -> desk.make(Optional.empty())),
                new Action("newOffering", "bi-plus", Optional.empty(), new SimpleBooleanProperty(true), newOffering),
                action("asOf", "bi-clock-history", "Ctrl+T", asOf),
                new Action("signInAgain", "bi-key", Optional.empty(), signInAgain.neededProperty(), signInAgain::ask),
                action("leave", "bi-box-arrow-right", "Ctrl+Shift+Q", leave));
    }

    private static Action action(String code, String icon, String keys, Runnable act) {
        return new Action(code, icon, Optional.of(KeyCombination.valueOf(keys)), new SimpleBooleanProperty(true), act);
    }

    @Override
    public List<Palette> palettes() {
        return List.of(new RecordPalette(workspace, frame.navigation(), frame.phrases(), frame.formats()));
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Self>> selfProperty() {
        return self.getReadOnlyProperty();
    }

    @Override
    public void close() {
        importing.ifMade().ifPresent(ImportScreen::close);
        ledger.close();
        sync.close();
        deaf.run();
    }

    private Self introduction() {
        Workspace open = workspace.get();
        UUID person = open.identity().person();
        String roles = open.actor().roles().stream().sorted()
                .map(role -> frame.texts().get("job." + role.code().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
        return new Self(new Person(person, ownName()), frame.texts().get("shell.self", roles, open.name()));
    }

    @Override
    public void open(EntityRef record) {
        open(record, PaneSide.FACTS);
    }

    /// @param side which one is shown of a deal, company or contact
    private void open(EntityRef record, PaneSide side) {
        if (record.type() == EntityType.DEAL) {
            frame.navigation().go(Destination.BOARD);
            board.get().backToNow();
            frame.tasks().ask(() -> workspace.get().currency()).then(currency -> {
                pane.ifPresent(DealPane::close);
                DealPane opened = new DealPane(record.id(), workspace.get(), new DealPane.Parts(
                        frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.changes(), frame.dialogs(), frame.notices(),
                        frame.navigation(), desk, files, currency, this::quote, this::askForChange), this::closePane);
                pane = Optional.of(opened);
                board.get().showBeside(Optional.of(opened.view()));
                opened.turnTo(side);
                opened.open();
            }).start();
        } else if (record.type() == EntityType.COMPANY) {
            frame.navigation().go(Destination.COMPANIES);
            companies.get().show(record, side);
        } else if (record.type() == EntityType.CONTACT) {
            frame.navigation().go(Destination.CONTACTS);
            contacts.get().show(record, side);
        } else if (record.type() == EntityType.TASK) {
            openTask(record);
        } else if (record.type() == EntityType.ACTIVITY || record.type() == EntityType.ATTACHMENT) {
            openWithItsRecord(record);
        } else if (record.type() == EntityType.OFFERING) {
            frame.navigation().go(Destination.OFFERINGS);
            offerings.get().show(record);
        } else if (record.type() == EntityType.QUOTATION) {
            frame.navigation().go(Destination.QUOTATIONS);
            quotations.get().show(record);
        } else if (record.type() == EntityType.SERVICE_CHANGE) {
            frame.navigation().go(Destination.SERVICE_CHANGES);
            serviceChanges.get().show(record);
        } else if (record.type() == EntityType.TEMPLATE) {
            frame.navigation().go(Destination.SETTINGS);
            settings.get().go(PAPERS);
            papers.get().show(record);
        } else {
            history(record);
        }
    }

    /// A task is shown where what it is about is; one that is about nothing in the inbox.
    private void openTask(EntityRef task) {
        frame.tasks().ask(() -> workspace.get().tasks().find(task.id()).flatMap(line -> line.place()))
                .then(about -> about.ifPresentOrElse(named -> open(named.entity()), () -> matters(task)))
                .start();
    }

    private void openWithItsRecord(EntityRef part) {
        frame.tasks().ask(() -> new Whereabouts(workspace.get()).of(part))
                .then(place -> place.ifPresentOrElse(found -> open(found.record(), found.side()), () -> history(part)))
                .start();
    }

    @Override
    public void newTask(EntityRef record) {
        desk.make(Optional.of(record));
    }

    @Override
    public SyncSource sync() {
        return sync;
    }

    @Override
    public void needed() {
        frame.navigation().go(Destination.INBOX);
        inbox.get().showOpen();
    }

    @Override
    public void outbox() {
        frame.navigation().go(Destination.INBOX);
        inbox.get().showOutbox();
    }

    @Override
    public void matters(EntityRef record) {
        frame.navigation().go(Destination.INBOX);
        inbox.get().show(record);
    }

    @Override
    public void history(EntityRef record) {
        frame.navigation().go(Destination.AUDIT);
        audit.get().show(record);
    }

    private void quote(UUID deal) {
        frame.navigation().go(Destination.QUOTATIONS);
        quotations.get().begin(deal);
    }

    private void askForChange(UUID deal) {
        serviceChanges.get().begin(deal);
    }

    private void closePane() {
        pane.ifPresent(DealPane::close);
        pane = Optional.empty();
        board.ifMade().ifPresent(made -> made.showBeside(Optional.empty()));
    }
}
