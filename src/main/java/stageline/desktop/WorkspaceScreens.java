package stageline.desktop;

import java.util.Currency;
import java.util.List;
import java.util.UUID;
import stageline.desktop.attachment.FileDesk;
import stageline.desktop.audit.AuditScreen;
import stageline.desktop.board.BoardScreen;
import stageline.desktop.common.Destination;
import stageline.desktop.common.Failures;
import stageline.desktop.common.FilesDesk;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.TaskDesk;
import stageline.desktop.deal.DealPane;
import stageline.desktop.inbox.InboxScreen;
import stageline.desktop.intake.ImportRun;
import stageline.desktop.intake.ImportScreen;
import stageline.desktop.offering.OfferingsScreen;
import stageline.desktop.quotation.QuotationsScreen;
import stageline.desktop.record.RecordsScreen;
import stageline.desktop.servicechange.ServiceChangesScreen;
import stageline.desktop.settings.SettingsPage;
import stageline.desktop.settings.SettingsScreen;
import stageline.desktop.task.Desk;
import stageline.desktop.team.PeopleScreen;
import stageline.desktop.team.ServerScreen;
import stageline.desktop.team.SignInAgain;
import stageline.desktop.team.TeamParts;
import stageline.desktop.team.TeamServer;
import stageline.desktop.template.TemplateParts;
import stageline.desktop.template.TemplatesScreen;
import stageline.sales.record.EntityRef;
import stageline.sales.record.PersonFields;
import stageline.workspace.Environment;
import stageline.workspace.Workspace;

/// The screens over a workspace, each made when it is first gone to, with what it is given; and the pane that one deal is shown in. Belongs
/// to the FX thread.
final class WorkspaceScreens {

    private static final String SERVER = "server";
    private static final String PEOPLE = "people";
    private static final String PAPERS = "papers";

    private final Frame frame;
    private final AwaitedWorkspace workspace;
    private final Environment environment;
    private final TeamServer server;
    private final SignInAgain signInAgain;
    private final ImportRun imports;
    private final CountedSync sync;
    private final LedgerLine ledger;
    private final TaskDesk desk;
    private final FilesDesk files;
    private final Once<BoardScreen> board = new Once<>(this::makeBoard);
    private final Once<RecordsScreen> companies = new Once<>(() -> RecordsScreen.companies(opened(), records()));
    private final Once<RecordsScreen> contacts = new Once<>(() -> RecordsScreen.contacts(opened(), records()));
    private final Once<OfferingsScreen> offerings = new Once<>(this::makeOfferings);
    private final Once<QuotationsScreen> quotations = new Once<>(this::makeQuotations);
    private final Once<ServiceChangesScreen> serviceChanges = new Once<>(this::makeServiceChanges);
    private final Once<TemplatesScreen> papers = new Once<>(this::makePapers);
    private final Once<ImportScreen> importing = new Once<>(this::makeImport);
    private final Once<AuditScreen> audit = new Once<>(this::makeAudit);
    private final Once<InboxScreen> inbox = new Once<>(this::makeInbox);
    private final Once<SettingsScreen> settings = new Once<>(this::makeSettings);

    /// @param lasting     what outlives the frame
    /// @param signInAgain asks who was signed out at the server
    WorkspaceScreens(Frame frame, AwaitedWorkspace workspace, Lasting lasting, SignInAgain signInAgain) {
        this.frame = frame;
        this.workspace = workspace;
        this.environment = lasting.environment();
        this.server = lasting.server();
        this.signInAgain = signInAgain;
        this.imports = lasting.imports();
        this.sync = new CountedSync(lasting.sync(), workspace, frame.tasks(), frame.formats()::today);
        this.ledger = new LedgerLine(workspace, frame.status(), frame.tasks(), frame.texts(), frame.formats());
        this.desk = new Desk(workspace, new Desk.Parts(frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(),
                frame.changes(), frame.navigation()));
        this.files = new FileDesk(workspace, new FileDesk.Parts(frame.texts(), frame.formats(), frame.phrases(),
                new Failures(frame.texts()), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(), server::contents));
    }

    BoardScreen board() {
        return board.get();
    }

    RecordsScreen companies() {
        return companies.get();
    }

    RecordsScreen contacts() {
        return contacts.get();
    }

    OfferingsScreen offerings() {
        return offerings.get();
    }

    QuotationsScreen quotations() {
        return quotations.get();
    }

    ServiceChangesScreen serviceChanges() {
        return serviceChanges.get();
    }

    /// The templates of papers, on their page of the settings.
    TemplatesScreen papers() {
        settings.get().go(PAPERS);
        return papers.get();
    }

    ImportScreen importing() {
        return importing.get();
    }

    AuditScreen audit() {
        return audit.get();
    }

    InboxScreen inbox() {
        return inbox.get();
    }

    SettingsScreen settings() {
        return settings.get();
    }

    /// What people are to do: it is written down from any screen.
    TaskDesk desk() {
        return desk;
    }

    /// How things stand with the server.
    SyncSource sync() {
        return sync;
    }

    /// A pane for one deal.
    ///
    /// @param currency what new amounts are proposed in
    /// @param close    puts the pane away
    DealPane pane(UUID deal, Currency currency, Runnable close) {
        return new DealPane(deal, opened(), new DealPane.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.changes(), frame.dialogs(), frame.notices(),
                frame.navigation(), desk, files, currency, this::quote, this::askForChange), close);
    }

    /// Lets go of what outlives the frame.
    void close() {
        importing.ifMade().ifPresent(ImportScreen::close);
        ledger.close();
        sync.close();
    }

    private Workspace opened() {
        return workspace.get();
    }

    private RecordsScreen.Parts records() {
        return new RecordsScreen.Parts(frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(),
                frame.changes(), frame.navigation(), desk, files);
    }

    private OfferingsScreen makeOfferings() {
        return new OfferingsScreen(opened(), new OfferingsScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.navigation()));
    }

    private QuotationsScreen makeQuotations() {
        return new QuotationsScreen(opened(), new QuotationsScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.navigation(), files, server::contents, this::askForChange));
    }

    private ServiceChangesScreen makeServiceChanges() {
        return new ServiceChangesScreen(opened(), new ServiceChangesScreen.Parts(
                frame.texts(), frame.formats(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(), frame.navigation()));
    }

    private TemplatesScreen makePapers() {
        return new TemplatesScreen(opened(), new TemplateParts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.navigation()));
    }

    private BoardScreen makeBoard() {
        return new BoardScreen(new WorkspaceBoard(workspace), new BoardScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.status(), frame.navigation(), frame.preferences()));
    }

    private AuditScreen makeAudit() {
        return new AuditScreen(opened(), frame.texts(), frame.formats(), frame.phrases(), frame.tasks(),
                frame.dialogs(), frame.notices(),
                frame.navigation(), ledger::verified);
    }

    private SettingsScreen makeSettings() {
        return new SettingsScreen(opened(), environment, new SettingsScreen.Parts(
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
                        opened(), server, frame.changes(), frame.phrases(), toServer, parts)));
    }

    /// What who signed in is called.
    String ownName() {
        Workspace open = opened();
        return open.record(EntityRef.person(open.identity().person())).flatMap(self -> self.text(PersonFields.NAME)).orElse("");
    }

    private InboxScreen makeInbox() {
        return new InboxScreen(opened(), sync, new InboxScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.changes(), frame.navigation(),
                desk));
    }

    private ImportScreen makeImport() {
        return new ImportScreen(opened(), imports, new ImportScreen.Parts(
                frame.texts(), frame.formats(), frame.phrases(), frame.tasks(), frame.dialogs(), frame.notices(), frame.changes(),
                frame.navigation()));
    }

    private void quote(UUID deal) {
        frame.navigation().go(Destination.QUOTATIONS);
        quotations.get().begin(deal);
    }

    private void askForChange(UUID deal) {
        serviceChanges.get().begin(deal);
    }
}
