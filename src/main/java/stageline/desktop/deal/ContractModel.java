package stageline.desktop.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Navigation;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.RecordWriting;
import stageline.desktop.common.Renewals;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.ledger.Hash;
import stageline.sales.command.Command;
import stageline.sales.command.MilestoneEdits;
import stageline.sales.command.PaymentEdits;
import stageline.sales.command.Reminders;
import stageline.sales.contract.Clauses;
import stageline.sales.contract.Instalment;
import stageline.sales.contract.Milestone;
import stageline.sales.contract.Schedule;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.people.Permission;
import stageline.sales.people.Role;
import stageline.sales.quotation.QuotationStatus;
import stageline.sales.record.DealFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Money;
import stageline.sales.record.PaperLanguage;
import stageline.sales.record.PersonFields;
import stageline.sales.record.Relation;
import stageline.sales.record.SignatureFields.Meaning;
import stageline.sales.record.TaskFields.TaskKind;
import stageline.sales.record.Value;
import stageline.store.quotation.ListedQuotation;
import stageline.store.record.PersonLine;
import stageline.workspace.Workspace;

/// What follows a deal's offer, kept in step with the workspace while its pane is open: contract, payments, implementation.
final class ContractModel {

    private final EntityRef deal;
    private final Workspace workspace;
    private final Tasks tasks;
    private final Changes changes;
    private final Navigation navigation;
    private final Phrases phrases;
    private final Texts texts;
    private final Formats formats;
    private final Renewals renewals;
    private final Followed<Told> followed;
    private final RecordWriting writing;

    /// What is known.
    ///
    /// @param deal    the deal
    /// @param price   what the quotation comes to that was accepted, else what the deal is worth; empty where neither is known
    /// @param signers who may sign contracts
    /// @param renewed whether deals follow this one already
    /// @param issued  the plan that was issued last
    /// @param self    what whoever sits here is called
    /// @param mayIssue whether they may issue the plan
    /// @param clauses  what contracts are looked through for
    record Told(
            RecordState deal,
            Optional<Money> price,
            List<PersonLine> signers,
            boolean renewed,
            Optional<IssuedPlan> issued,
            String self,
            boolean mayIssue,
            Clauses clauses) {
        Told {
            signers = List.copyOf(signers);
        }
    }

    ContractModel(UUID deal, Workspace workspace, DealPane.Parts parts) {
        this.deal = EntityRef.deal(deal);
        this.workspace = workspace;
        this.tasks = parts.tasks();
        this.changes = parts.changes();
        this.navigation = parts.navigation();
        this.phrases = parts.phrases();
        this.texts = parts.texts();
        this.formats = parts.formats();
        this.renewals = new Renewals(workspace, changes, texts, formats);
        this.followed = new Followed<>(workspace, tasks, this::concerns, this::ask);
        this.writing = new RecordWriting(this.deal, workspace::newId, changes, phrases, texts);
    }

    /// What is known; empty until it was read, and where there is no such deal.
    ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// Reads it and follows its changes until [#close()].
    void open() {
        followed.open();
    }

    /// Follows no longer.
    void close() {
        followed.close();
    }

    private boolean concerns(EntityRef entity) {
        return entity.equals(deal) || entity.type() == EntityType.DEAL || entity.type() == EntityType.QUOTATION
                || entity.type() == EntityType.PERSON || entity.type() == EntityType.ATTACHMENT || entity.type() == EntityType.SIGNATURE
                || entity.type() == EntityType.WORKSPACE;
    }

    private Optional<Told> ask() {
        return workspace.records().deal(deal.id()).map(details -> {
            Optional<Money> accepted = workspace.quotations().of(deal.id(), formats.today()).stream()
                    .filter(quotation -> quotation.status() == QuotationStatus.ACCEPTED)
                    .findFirst()
                    .flatMap(ListedQuotation::total);
            Optional<UUID> signs = details.state().ref(DealFields.CONTRACT_SIGNER);
            List<PersonLine> signers = workspace.records().people().stream()
                    .filter(person -> maySign(person) || signs.filter(person.id()::equals).isPresent())
                    .toList();
            return new Told(
                    details.state(),
                    accepted.or(() -> details.state().money(DealFields.AMOUNT)),
                    signers,
                    !details.successors().isEmpty(),
                    IssuedPlan.latest(details.state(), workspace),
                    workspace.record(EntityRef.person(workspace.identity().person()))
                            .flatMap(self -> self.text(PersonFields.NAME))
                            .orElse(""),
                    workspace.permits(Permission.WRITE_RECORDS),
                    workspace.clauses());
        });
    }

    private static boolean maySign(PersonLine person) {
        return Permission.SIGN_CONTRACT.grantedTo(person.roles().stream().flatMap(code -> Role.ofCode(code).stream()).toList());
    }

    /// Writes a field, with what it means for the tasks that it asks for.
    ///
    /// @param before  what was shown
    /// @param after   what is written; empty to empty it
    /// @param refused is told why not
    void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused) {
        if (!Reminders.concern(field)) {
            writing.write(field, before, after, refused);
            return;
        }
        Command.Edit edit = Command.Edit.fields(deal, List.of(new Change(field, before.orElse(null), after.orElse(null))));
        String said = texts.get("common.wrote", phrases.field(EntityType.DEAL, field));
        // What was written just before counts, and may have made a task already.
        changes.perform(() -> reminding(edit), said, done -> {}, not -> refused.accept(phrases.refusals(not.why().refusals())));
    }

    private Command reminding(Command.Edit edit) {
        return workspace.record(deal).map(state -> {
            List<RecordState> open = workspace.tasks().open(deal).stream()
                    .flatMap(task -> workspace.record(task.entity()).stream())
                    .toList();
            Optional<UUID> owner = state.ref(DealFields.OWNER)
                    .filter(person -> workspace.record(EntityRef.person(person)).filter(RecordState::exists).isPresent());
            return new Reminders(state, open, owner).with(edit, this::called, workspace::newId);
        }).orElse(edit);
    }

    private String called(TaskKind kind) {
        return texts.get("task.kind." + kind.code());
    }

    /// Notes that the contract was looked through for a clause, or not.
    void check(String clause, String name, boolean checked) {
        List<Member> member = List.of(Member.of(Relation.CLAUSES, Value.of(clause)));
        changes.perform(new Command.Edit(deal, List.of(), checked ? member : List.of(), checked ? List.of() : member, Optional.empty()),
                texts.get(checked ? "deal.clause.checked" : "deal.clause.unchecked", name));
    }

    /// Agrees on instalments.
    void agree(Told told, List<Schedule> schedule) {
        changes.perform(new PaymentEdits(told.deal()).add(schedule, workspace::newId), texts.get("deal.payments.agreed", schedule.size()));
    }

    /// Notes that an instalment was received.
    void receive(Told told, Instalment instalment, LocalDate on, Money sum, String reference) {
        changes.perform(new PaymentEdits(told.deal()).receive(instalment.id(), on, sum, reference),
                texts.get("deal.payment.received.said", formats.sum(sum)));
    }

    /// Notes that an instalment was not received after all.
    void notReceived(Told told, Instalment instalment) {
        changes.perform(new PaymentEdits(told.deal()).notReceived(instalment.id()), texts.get("deal.payment.notReceived.said"));
    }

    /// Takes an instalment out.
    void remove(Told told, Instalment instalment) {
        changes.perform(new PaymentEdits(told.deal()).remove(instalment.id()), texts.get("deal.payment.removed"));
    }

    /// Adds a milestone.
    void add(Told told, String what, Optional<LocalDate> by) {
        changes.perform(new MilestoneEdits(told.deal()).add(workspace.newId(), what, by), texts.get("deal.milestone.added", what));
    }

    /// Says whether a milestone was reached, today.
    void reached(Told told, Milestone milestone, boolean reached) {
        changes.perform(
                new MilestoneEdits(told.deal()).done(milestone.id(), reached ? Optional.of(formats.today()) : Optional.empty()),
                texts.get(reached ? "deal.milestone.reached" : "deal.milestone.open", milestone.what()));
    }

    /// Takes a milestone out.
    void remove(Told told, Milestone milestone) {
        changes.perform(new MilestoneEdits(told.deal()).remove(milestone.id()), texts.get("deal.milestone.removed", milestone.what()));
    }

    /// Keeps the plan's paper as it is now, for good.
    void issue(PlanPapers papers, PaperLanguage language) {
        if (!changes.refused()) {
            tasks.ask(() -> papers.issue(language))
                    .then(made -> made.ifPresent(command ->
                            changes.performForGood(command, texts.get("deal.plan.issued"), done -> {}, changes::sayWhyNot)))
                    .start();
        }
    }

    /// Whether whoever sits here has not signed what was issued.
    boolean unsigned(IssuedPlan plan) {
        return plan.signatures().stream().noneMatch(each -> each.signer().filter(workspace.identity().person()::equals).isPresent());
    }

    /// What signs the very bytes that were issued; empty, and said so, where they are not on this computer to be looked at.
    Optional<Command> sign(IssuedPlan plan) {
        if (!workspace.contents().has(Hash.fromHex(plan.file().content()))) {
            changes.refuse(texts.get("deal.plan.sign.absent"));
            return Optional.empty();
        }
        return Optional.of(new Command.Sign(workspace.newId(), plan.file().entity(), Meaning.SIGNED, plan.file().content()));
    }

    /// Begins the deal that renews this one, and opens it.
    void renew() {
        renewals.begin(deal, navigation::open);
    }
}
