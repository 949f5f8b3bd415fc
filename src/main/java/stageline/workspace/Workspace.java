package stageline.workspace;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import stageline.ledger.EntryWriter;
import stageline.ledger.HybridClock;
import stageline.ledger.HybridTime;
import stageline.ledger.LedgerException;
import stageline.ledger.Uuid7;
import stageline.ledger.content.ContentStore;
import stageline.ledger.keys.WorkspaceKeys;
import stageline.papers.quotation.HouseTemplates;
import stageline.sales.admission.Grants;
import stageline.sales.command.Actor;
import stageline.sales.command.Command;
import stageline.sales.command.Decision;
import stageline.sales.command.MoveCheck;
import stageline.sales.command.Refusal;
import stageline.sales.command.Rules;
import stageline.sales.contract.Clauses;
import stageline.sales.event.Fact;
import stageline.sales.event.OperationId;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Enrolment;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.pipeline.Content;
import stageline.sales.pipeline.DefaultContent;
import stageline.sales.pipeline.Stage;
import stageline.sales.quotation.QuotationNumber;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.WorkspaceFields;
import stageline.store.Chains;
import stageline.store.Changed;
import stageline.store.LaterWork;
import stageline.store.attachment.AttachmentQueries;
import stageline.store.board.BoardQueries;
import stageline.store.contract.ContractQueries;
import stageline.store.history.HistoryQueries;
import stageline.store.inbox.Inbox;
import stageline.store.inbox.InboxCounts;
import stageline.store.inbox.InboxQueries;
import stageline.store.inbox.Outbox;
import stageline.store.inbox.OutboxQueries;
import stageline.store.mirror.Mirror;
import stageline.store.mirror.MirrorAccess;
import stageline.store.offering.OfferingQueries;
import stageline.store.quotation.QuotationQueries;
import stageline.store.record.Catalogue;
import stageline.store.record.RecordLists;
import stageline.store.record.RecordQueries;
import stageline.store.search.SearchIndex;
import stageline.store.service.ServiceChangeQueries;
import stageline.store.signature.SignatureQueries;
import stageline.store.task.TaskQueries;
import stageline.store.template.TemplateQueries;

/// The one door to a workspace.
///
/// Every method may block on disk: never call one on the screen's thread. All are thread-safe; changes are made one at a time. When a
/// method that changes something returns, the change is on disk, projected, and listeners have been told.
public final class Workspace implements AutoCloseable {

    /// How many changes can be undone step by step when somebody begins to; the history undoes older ones.
    private static final int UNDO_LEVELS = 200;

    private final WorkspaceFolder folder;
    private final Environment environment;
    private final Opening.Opened opened;
    private final Identity identity;
    private final WorkspaceSight sight;
    private final Writer writer;
    private final Sharing sharing;
    private final Belonging belonging;
    private final WorkspaceLedger ledger;
    private final BoardQueries board;
    private final InboxQueries inbox;
    private final OutboxQueries outbox;
    private final RecordQueries records;
    private final SearchKeeper search;
    private final PasswordAgain passwordAgain;
    private final Rules rules = new Rules();
    private final Uuid7 identities;
    private final ContentStore contents;
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();

    private Workspace(WorkspaceFolder folder, Environment environment, Opening.Opened opened) {
        this.folder = folder;
        this.environment = environment;
        this.opened = opened;
        this.identities = new Uuid7(environment.clock(), environment.random());
        EntityRef self = new EntityRef(EntityType.WORKSPACE, opened.keys().workspace());
        this.sight = new WorkspaceSight(opened.projector(), self, DefaultContent.content());
        UUID device = opened.device().device();
        UUID person = sight.find(new EntityRef(EntityType.DEVICE, device))
                .flatMap(d -> d.ref(WorkspaceFields.DEVICE_PERSON))
                // The server's word that this device is whose comes with a page.
                .or(() -> opened.membership().current().map(Membership::person))
                .orElseThrow(() -> new WorkspaceException(WorkspaceException.Reason.NOT_FOUNDED, "nobody owns this device"));
        this.identity = new Identity(self.id(), device, person);
        this.inbox = new InboxQueries(opened.store(), person, device);
        this.outbox = new OutboxQueries(opened.store(), device);
        this.board = new BoardQueries(opened.store(), environment.clock());
        this.records = new RecordQueries(opened.store(), board);
        Chains chains = new Chains(opened.store());
        UndoStack undoStack = new UndoStack(() -> undoable(chains, person));
        HybridClock clock = new HybridClock(new HybridTime(chains.latestClock()));
        EntryWriter entries = new EntryWriter(self.id(), clock, environment.clock(), environment.random());
        Surroundings surroundings = Surroundings.of(chains.serverPlace());
        Scribe scribe = new Scribe(environment, opened.journal(), entries, surroundings, opened.head());
        this.writer = new Writer(environment, scribe, opened.projector(), sight, undoStack, person, this::tell);
        this.sharing = new Sharing(environment, opened, identity, writer, scribe, clock);
        this.belonging = new Belonging(folder, environment, opened, sharing);
        this.ledger = new WorkspaceLedger(opened, folder.verified(), environment.clock());
        this.contents = new ContentStore(folder.contents(environment), opened.keys(), environment.random());
        this.passwordAgain = new PasswordAgain(environment.clock(), this::opens);
        this.search = new SearchKeeper(opened.store(), folder.search(), opened.keys().searchIndex(), environment.random());
        listeners.add(search::note);
    }

    /// A person's latest operations, but for what is no change that could be undone: the one that made the workspace, and what a server
    /// wrote on the person's behalf.
    private List<Chains.Done> undoable(Chains chains, UUID person) {
        Optional<OperationId> founding =
                sight.find(sight.workspace()).flatMap(RecordState::created).map(Fact::operation);
        return chains.operationsOf(person, UNDO_LEVELS).stream()
                .filter(done -> !Optional.of(done.operation()).equals(founding) && isSomebodys(done.operation().device()))
                .toList();
    }

    /// Whether a device is a person's; a server's own is nobody's.
    private boolean isSomebodys(UUID device) {
        return device.equals(identity.device())
                || sight.find(new EntityRef(EntityType.DEVICE, device)).flatMap(Enrolment::of).flatMap(Enrolment::person).isPresent();
    }

    /// Makes a workspace and opens it. Takes as long as hardening the password twice, about a second.
    ///
    /// @param path a folder that does not exist yet or is empty
    /// @throws WorkspaceException with `OCCUPIED` if it is not
    /// @throws stageline.ledger.LedgerException if the file system fails
    public static Workspace create(Path path, Founding founding, char[] password, Environment environment) {
        FreshFolder.make(path, work -> new Founder(environment).found(new WorkspaceFolder(work), founding, password));
        return open(path, password, environment);
    }

    /// Opens a workspace.
    ///
    /// @throws WorkspaceException                with `NONE_THERE`, `NEWER`, `IN_USE` or `NOT_FOUNDED`
    /// @throws stageline.ledger.LedgerException for a wrong password, a second program, damage, a newer version, and what the file system
    ///                                           refuses
    public static Workspace open(Path path, char[] password, Environment environment) {
        WorkspaceFolder folder = WorkspaceFolder.ofWorkspace(path);
        Opening.Opened opened = new Opening(folder, environment).open(password);
        try {
            return new Workspace(folder, environment, opened);
        } catch (RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    /// What was found and mended when it was opened.
    public OpenReport report() {
        return opened.report();
    }

    /// Where it lies.
    public WorkspaceFolder folder() {
        return folder;
    }

    /// Who works here, on what.
    public Identity identity() {
        return identity;
    }

    /// What it is called.
    public String name() {
        return sight.find(sight.workspace()).flatMap(w -> w.text(WorkspaceFields.NAME)).orElse("");
    }

    /// What new amounts are proposed in.
    public Currency currency() {
        return sight.find(sight.workspace())
                .flatMap(w -> w.text(WorkspaceFields.CURRENCY))
                .map(Currency::getInstance)
                .orElseThrow(() -> new WorkspaceException(WorkspaceException.Reason.NOT_FOUNDED, "no currency"));
    }

    /// Classes, reasons and lists.
    public Content content() {
        return sight.content();
    }

    /// Who signed in, with the roles they hold now.
    public Actor actor() {
        return actor(identity.person());
    }

    /// What somebody wants done.
    ///
    /// @param actor   who; not only the one who signed in, since a story, an import or a server speaks for others too
    /// @param command what
    public record Wish(Actor actor, Command command) {}

    /// A person, with the roles they hold now; without any where there is no such person.
    public Actor actor(UUID person) {
        Set<Role> roles = sight.find(EntityRef.person(person)).map(Role::heldBy).orElse(Set.of());
        return new Actor(person, roles);
    }

    /// Whether whoever signed in has a permission now, by a role or since they were named for it.
    public boolean permits(Permission permission) {
        Actor actor = actor();
        return Grants.permit(permission, actor.person(), actor.roles(), environment.clock().instant(), sight);
    }

    /// An identity for a new record.
    public UUID newId() {
        return identities.next();
    }

    /// The state of a record, removed ones included; empty where there is none.
    public Optional<RecordState> record(EntityRef entity) {
        return sight.find(entity);
    }

    /// To which server it belongs.
    public Belonging belonging() {
        return belonging;
    }

    /// The workspace's side of sync.
    public Sharing sharing() {
        return sharing;
    }

    /// What the board asks.
    public BoardQueries board() {
        return board;
    }

    /// What is open for who signed in.
    public Inbox inbox() {
        return inbox.open(sharing.clockOffsetMillis());
    }

    /// What is open on a record, whomever it concerns.
    public Inbox inbox(EntityRef record) {
        return inbox.open(record);
    }

    /// How much is open for who signed in, and how many of their changes wait to be sent from here.
    public InboxCounts inboxCounts() {
        return inbox.counts(outbox.waiting(), sharing.clockOffsetMillis());
    }

    /// What people are to do.
    public TaskQueries tasks() {
        return new TaskQueries(opened.store());
    }

    /// The changes that customers ask for after service began.
    public ServiceChangeQueries serviceChanges() {
        return new ServiceChangeQueries(opened.store());
    }

    /// The electronic signatures.
    public SignatureQueries signatures() {
        return new SignatureQueries(opened.store());
    }

    /// The quotations.
    public QuotationQueries quotations() {
        return new QuotationQueries(opened.store());
    }

    /// What is waited for after offers were approved: payments, and contracts that end.
    public ContractQueries contracts() {
        return new ContractQueries(opened.store());
    }

    /// The templates of papers: those that ship, and what was edited and issued here.
    public HouseTemplates templates() {
        return HouseTemplates.of(states(new TemplateQueries(opened.store()).all()).values());
    }

    /// The clauses that contracts are looked through for.
    public Clauses clauses() {
        return Clauses.of(content().clauses(), record(self()));
    }

    /// The workspace's own record.
    public EntityRef self() {
        return sight.workspace();
    }

    /// The identity of the record in which a template is edited: the same wherever somebody begins to.
    ///
    /// @param number the template's
    public EntityRef template(String number) {
        return Derived.template(identity.workspace(), number);
    }

    /// The number that the next quotation gets which is begun here. It is given once that quotation is made: who asks twice before, gets
    /// the same one twice.
    ///
    /// @param today the day it is given on
    public QuotationNumber nextQuotationNumber(LocalDate today) {
        UUID device = identity.device();
        return new QuotationNumber(today.getYear(), QuotationNumber.tag(device, records.devices()), quotations().begunBy(device) + 1);
    }

    /// What screens and papers ask of the catalogue of offerings.
    public OfferingQueries offerings() {
        return new OfferingQueries(opened.store(), board);
    }

    /// The files of records.
    public AttachmentQueries attachments() {
        return new AttachmentQueries(opened.store());
    }

    /// The contents of files that are on this computer.
    public ContentStore contents() {
        return contents;
    }

    /// Deletes the contents on this computer that no entry names, and says in the log how many. What was kept since the workspace was
    /// opened, or in the last day, stays. Takes a moment where something is to be deleted; where it fails, the next time goes on.
    ///
    /// @throws stageline.store.StoreFailure           where the workspace is closed meanwhile
    /// @throws stageline.ledger.LedgerException.OfFile where the file system fails
    public Gathered gatherContents() {
        Gathered gathered = new Gathering(folder, contents, opened.store(), writer, environment.clock()).gather();
        if (gathered.contents() > 0) {
            System.getLogger(Workspace.class.getName()).log(
                    System.Logger.Level.INFO, "deleted {0} contents that no entry names, {1} bytes", gathered.contents(), gathered.bytes());
        }
        return gathered;
    }

    /// What was written here and waits to be sent, and what the server said to what was.
    ///
    /// @param most how many of each at most
    public Outbox outbox(int most) {
        return outbox.outbox(most);
    }

    /// What the audit trail asks.
    public HistoryQueries history() {
        return new HistoryQueries(opened.store());
    }

    /// What screens of single records ask, and lists to pick from.
    public RecordQueries records() {
        return records;
    }

    /// Search as you type over everything; it follows changes within moments. Whoever asks first waits until it knows what is there.
    public SearchIndex search() {
        return search.index();
    }

    /// The states of some records, removed ones included; those that are not there are left out. For exports, which want many.
    public Map<EntityRef, RecordState> states(Collection<EntityRef> entities) {
        return opened.projector().find(entities);
    }

    /// Short lines on all records of a kind, for imports and exports.
    public Catalogue catalogue() {
        return new Catalogue(opened.store());
    }

    /// The lists of all companies and contacts.
    public RecordLists lists() {
        return new RecordLists(opened.store());
    }

    /// Whether an operation is undone.
    public boolean revoked(OperationId operation) {
        return sight.revoked(operation);
    }

    /// What is written, to be read entry by entry, proved and verified.
    public WorkspaceLedger ledger() {
        return ledger;
    }

    /// What the rules would make of a command now; nothing happens.
    public Decision consider(Command command) {
        return rules.decide(command, actor(), environment.clock().instant(), sight);
    }

    /// Begins work of many commands that is one operation in the end. Nothing is written before its first commands.
    public Undertaking undertake() {
        return new Undertaking(writer, this::actor);
    }

    /// What a move would need.
    public MoveCheck check(UUID deal, Stage to) {
        return rules.check(deal, to, actor(), sight);
    }

    /// Makes something happen, if the rules accept it. What [takes a signature][Command#signs()] is refused: [#sign] does that.
    ///
    /// @throws stageline.ledger.LedgerException if it could not be made durable (a full disk); then nothing happened
    /// @throws WorkspaceException               with `REOPEN` if the database failed behind the journal
    public Outcome perform(Command command) {
        return command.signs()
                ? new Outcome.Refused(new Decision.Refused(List.of(Refusal.of(Refusal.Code.UNSIGNED)), List.of()))
                : writer.perform(actor(), command);
    }

    /// Makes something happen that whoever signed in puts their name to, if the password is theirs and the rules accept it. Takes as long
    /// as hardening the password.
    ///
    /// @throws stageline.ledger.LedgerException if the key file can't be read; and as [#perform]
    public Signed sign(Command command, char[] password) {
        return passwordAgain.objection(password).orElseGet(() -> new Signed.Heard(writer.perform(actor(), command)));
    }

    private boolean opens(char[] password) {
        try {
            return WorkspaceKeys.open(folder.files(environment), password).workspace().equals(identity.workspace());
        } catch (LedgerException.WrongPassword other) {
            return false;
        }
    }

    /// Decides on many commands one after the other, each seeing what the ones before it did, and makes those happen that are accepted.
    /// Each
    /// is an operation of its own.
    ///
    /// @param wishes in order; each is asked for when its turn comes
    /// @return what became of each
    /// @throws stageline.ledger.LedgerException if they could not all be made durable; the first of them may have happened
    /// @throws WorkspaceException               as [#perform]
    public List<Decision> performEach(Iterable<Wish> wishes) {
        return writer.performEach(wishes, Optional.empty());
    }

    /// How many of the records that an operation made were worked on since, by kind, whoever did it; empty where undoing the operation
    /// hides nobody's work. Whoever offers to undo an operation says so first.
    public Map<EntityType, Integer> workedOnSince(OperationId operation) {
        return new LaterWork(opened.store()).on(operation);
    }

    /// Undoes one's own latest change that is not undone.
    public Outcome undo() {
        return writer.revokeNext(actor(), false);
    }

    /// Does again what was undone last.
    public Outcome redo() {
        return writer.revokeNext(actor(), true);
    }

    /// The operation that [#undo] would undo.
    public Optional<OperationId> undoable() {
        return writer.undoable();
    }

    /// The revocation that [#redo] would take back.
    public Optional<OperationId> redoable() {
        return writer.redoable();
    }

    /// Tells `listener` of every change from now on, in order, on the thread that made it; it must return at once.
    ///
    /// @return ends it
    public Runnable listen(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Changed changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }

    /// Begins to keep a copy of what can be shown in a PostgreSQL, for reporting tools.
    public Mirroring mirror(MirrorAccess access, Mirroring.Watcher watcher) {
        return new Mirroring(this, opened.store(), access, watcher);
    }

    /// Compares a copy in a PostgreSQL with what can be shown, record by record, and mends what differs.
    ///
    /// @return how many records differed; of those compared so far, where `progress` was cancelled
    /// @throws stageline.store.mirror.MirrorException if the database can't be reached or fails, or holds another workspace's copy
    public long compareMirror(MirrorAccess access, Progress progress) {
        try (Mirror mirror = Mirror.open(access, identity.workspace())) {
            return mirror.compare(opened.store(), records -> !progress.cancelled());
        }
    }

    /// Writes a backup: one file that holds everything and is encrypted as the workspace is. Changes wait meanwhile.
    ///
    /// @param target the file; replaced once the new one is whole
    /// @throws stageline.ledger.LedgerException if the file system fails
    public void backup(Path target) {
        writer.finish(head -> Backup.write(folder, target));
    }

    /// Restores a backup and opens it; the folder appears only if that succeeds.
    ///
    /// @param path     a folder that does not exist yet or is empty
    /// @param password the password the workspace had when the backup was made
    /// @throws WorkspaceException               with `OCCUPIED` or `NO_BACKUP`
    /// @throws stageline.ledger.LedgerException as [#open]
    public static Workspace restore(Path backup, Path path, char[] password, Environment environment) {
        FreshFolder.make(path, work -> {
            Backup.unpack(backup, work);
            open(work, password, environment).close();
        });
        return open(path, password, environment);
    }

    /// Throws the database and the search index away and opens the workspace, which folds them anew from the journal. Where that fails, the
    /// database is what it was.
    ///
    /// @throws WorkspaceException               as [#open]
    /// @throws stageline.ledger.LedgerException as [#open]; with a wrong password nothing is thrown away
    public static Workspace rebuild(Path path, char[] password, Environment environment) {
        WorkspaceFolder folder = WorkspaceFolder.ofWorkspace(path);
        return new Rebuilding(folder).run(password, environment, () -> open(path, password, environment));
    }

    /// Replaces the password; the data are not written anew. The workspace need not be open.
    ///
    /// @throws WorkspaceException               with `NONE_THERE`
    /// @throws stageline.ledger.LedgerException for a wrong password, and what the file system refuses
    public static void changePassword(Path path, char[] current, char[] replacement, Environment environment) {
        WorkspaceFolder folder = WorkspaceFolder.ofWorkspace(path);
        WorkspaceKeys.changePassword(folder.files(environment), current, replacement, environment.hardness(), environment.random());
    }

    /// Signs the end of this device's chain and closes the files.
    ///
    /// @throws stageline.ledger.LedgerException if the signature can't be written (a full disk); the files are closed all the same
    @Override
    public void close() {
        writer.finish(head -> {
            try (opened;
                    search) {
                if (!head.equals(opened.head())) {
                    opened.journal().append(opened.device().sign(head));
                }
                opened.rememberWhereToStart();
            }
        });
    }
}
