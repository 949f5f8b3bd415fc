package stageline.desktop.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Latest;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.RecordWriting;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.fold.RecordState;
import stageline.sales.record.ActivityFields;
import stageline.sales.record.CompanyFields;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.Member;
import stageline.sales.record.Relation;
import stageline.sales.record.Value;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryLine;
import stageline.store.history.HistoryQueries;
import stageline.store.record.ActivityLine;
import stageline.store.record.CompanyDetails;
import stageline.store.record.CompanyLine;
import stageline.store.record.ContactDetails;
import stageline.store.record.Named;
import stageline.store.record.PersonLine;
import stageline.workspace.Workspace;

/// One company or contact as its pane shows it, kept in step with the workspace while it is open.
public final class RecordModel {

    private static final int MOST_FOUND = 12;

    private final EntityRef entity;
    private final Workspace workspace;
    private final Likeness likeness;
    private final Changes changes;
    private final Texts texts;
    private final Followed<Told> followed;
    private final RecordWriting writing;
    private final Latest.Reach activities = new Latest.Reach();
    private final Latest.Reach history = new Latest.Reach();

    /// What is known of the one kind or the other.
    public sealed interface Details {

        /// Its state.
        RecordState state();

        /// How many activities it has.
        long activities();
    }

    /// A company.
    ///
    /// @param details  all that is known of it
    /// @param because  the activity that gives its lead status
    /// @param branches companies of their own that are branches of it
    /// @param global   the company of which it is a branch
    public record OfCompany(CompanyDetails details, Optional<ActivityLine> because, List<Named> branches, Optional<Named> global)
            implements Details {
        public OfCompany {
            branches = List.copyOf(branches);
        }

        @Override
        public RecordState state() {
            return details.state();
        }

        @Override
        public long activities() {
            return details.activities();
        }
    }

    /// A contact.
    ///
    /// @param details all that is known of it
    /// @param because the deal that gives its lifecycle stage
    public record OfContact(ContactDetails details, Optional<Named> because) implements Details {

        @Override
        public RecordState state() {
            return details.state();
        }

        @Override
        public long activities() {
            return details.activities();
        }
    }

    /// What is known of the record.
    ///
    /// @param details    what its kind has
    /// @param name       what it is called
    /// @param activities what was done about it
    /// @param history    its entries
    /// @param people     everybody who can own it
    public record Told(
            Details details, String name, Latest<ActivityLine> activities, Latest<HistoryLine> history, List<PersonLine> people) {
        public Told {
            people = List.copyOf(people);
        }
    }

    RecordModel(EntityRef entity, Workspace workspace, Likeness likeness, Tasks tasks, Changes changes, Phrases phrases, Texts texts) {
        this.entity = entity;
        this.workspace = workspace;
        this.likeness = likeness;
        this.changes = changes;
        this.texts = texts;
        this.followed = new Followed<>(workspace, tasks, RecordModel::concerns, this::ask);
        this.writing = new RecordWriting(entity, workspace::newId, changes, phrases, texts);
    }

    /// Which record.
    public EntityRef entity() {
        return entity;
    }

    /// What is known of it; empty until it was read, and where there is no such record.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// Reads the record and follows its changes until [#close()].
    public void open() {
        followed.open();
    }

    /// Follows no longer.
    public void close() {
        followed.close();
    }

    /// Reads activities further back.
    public void moreActivities() {
        activities.widen();
        followed.read();
    }

    /// Reads entries further back.
    public void moreHistory() {
        history.widen();
        followed.read();
    }

    /// Writes a field. An empty choice empties it.
    ///
    /// @param before  what was shown
    /// @param after   what is written; empty to empty it
    /// @param refused is told why not
    public void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused) {
        writing.write(field, before, after, refused);
    }

    /// Logs an activity with it.
    ///
    /// @param said its kind, direction, time and words
    public void log(List<Change> said, Runnable done) {
        List<Change> fields = new ArrayList<>(said);
        List<Member> with = new ArrayList<>();
        if (entity.type() == EntityType.COMPANY) {
            fields.add(Change.set(ActivityFields.COMPANY, Value.of(entity.id())));
        } else {
            with.add(Member.of(Relation.CONTACTS, Value.of(entity.id())));
            companies().stream().findFirst()
                    .ifPresent(company -> fields.add(Change.set(ActivityFields.COMPANY, Value.of(company.entity().id()))));
        }
        writing.log(fields, with, done);
    }

    /// Links a contact to a company more.
    ///
    /// @param contact the contact
    /// @param company the company
    /// @param name    what the one that is added is called
    public void link(UUID contact, UUID company, String name) {
        Member member = Member.of(Relation.COMPANIES, Value.of(company));
        changes.perform(new Command.Edit(EntityRef.contact(contact), List.of(), List.of(member), List.of(), Optional.empty()),
                texts.get("record.linked", name));
    }

    /// Ends the link of a contact and a company.
    public void unlink(UUID contact, UUID company, String name) {
        Member member = Member.of(Relation.COMPANIES, Value.of(company));
        changes.perform(new Command.Edit(EntityRef.contact(contact), List.of(), List.of(), List.of(member), Optional.empty()),
                texts.get("record.unlinked", name));
    }

    /// Merges branches into the company of which they are branches, as one change.
    public void merge(List<Named> branches, Named into) {
        String reason = texts.get("record.merge.reason", into.name());
        List<Command> merges = branches.stream()
                .<Command>map(branch -> new Command.MergeCompany(branch.entity().id(), into.entity().id(), reason))
                .toList();
        changes.perform(merges.size() == 1 ? merges.getFirst() : new Command.Together(merges),
                texts.get("record.merged", into.name()));
    }

    /// Removes it.
    ///
    /// @param reason why
    /// @param done   told once it is removed
    public void remove(String reason, Runnable done) {
        String name = toldProperty().get().map(Told::name).orElse("");
        changes.perform(new Command.Remove(entity, reason), texts.get("record.removed", name), happened -> done.run(),
                changes::sayWhyNot);
    }

    /// Brings it back.
    public void restore() {
        changes.perform(new Command.Restore(entity), texts.get("record.restored", toldProperty().get().map(Told::name).orElse("")));
    }

    /// Companies or contacts to link with, by how they begin. Blocks.
    public List<Named> candidates(String beginning) {
        return entity.type() == EntityType.CONTACT
                ? workspace.records().companies(beginning, MOST_FOUND).stream().map(RecordModel::named).toList()
                : workspace.records().contacts(beginning, MOST_FOUND).stream()
                        .map(line -> new Named(EntityRef.contact(line.id()), (line.firstName() + " " + line.lastName()).strip(), true))
                        .toList();
    }

    private static Named named(CompanyLine line) {
        return new Named(EntityRef.company(line.id()), line.name(), true);
    }

    private List<Named> companies() {
        return toldProperty().get().stream()
                .flatMap(now -> now.details() instanceof OfContact(ContactDetails details, _) ? details.companies().stream()
                        : Stream.<Named>empty())
                .toList();
    }

    private static boolean concerns(EntityRef changed) {
        return switch (changed.type()) {
            case COMPANY, CONTACT, DEAL, ACTIVITY, TASK, ATTACHMENT -> true;
            case WORKSPACE, PERSON, DEVICE, SAVED_VIEW, OFFERING, QUOTATION, PAPER,
                    SERVICE_CHANGE, TEMPLATE, SIGNATURE -> false;
        };
    }

    private Optional<Told> ask() {
        return details().map(details -> new Told(
                details,
                Optional.ofNullable(workspace.records().names(List.of(entity)).get(entity)).map(Named::name).orElse(""),
                activities.of(most -> workspace.records().activities(entity, 0, most)),
                history.of(most -> workspace.history().page(HistoryFilter.of(entity), HistoryQueries.NEWEST, most)),
                workspace.records().people()));
    }

    private Optional<Details> details() {
        return entity.type() == EntityType.COMPANY
                ? workspace.records().company(entity.id()).map(this::company)
                : workspace.records().contact(entity.id()).map(this::contact);
    }

    private Details company(CompanyDetails details) {
        Optional<ActivityLine> because = details.leadStatus().activity().flatMap(activity ->
                workspace.records().activities(new EntityRef(EntityType.ACTIVITY, activity), 0, 1).stream().findFirst());
        String name = details.state().text(CompanyFields.NAME).orElse("");
        boolean stands = details.state().exists() && details.standsFor().isEmpty();
        return new OfCompany(details, because,
                stands ? likeness.branchesOf(entity.id(), name) : List.of(),
                stands ? likeness.globalOf(entity.id(), name) : Optional.empty());
    }

    private Details contact(ContactDetails details) {
        Optional<Named> because = details.lifecycle().why().map(why -> EntityRef.deal(why.deal()))
                .flatMap(deal -> Optional.ofNullable(workspace.records().names(List.of(deal)).get(deal)));
        return new OfContact(details, because);
    }
}
