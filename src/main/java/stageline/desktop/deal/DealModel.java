package stageline.desktop.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.common.Changes;
import stageline.desktop.common.FieldModel.Pick;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Latest;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.RecordWriting;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.pipeline.GateProgress;
import stageline.sales.pipeline.Gates;
import stageline.sales.record.ActivityFields;
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
import stageline.store.record.DealDetails;
import stageline.store.record.DealDetails.DealOffering;
import stageline.store.record.Named;
import stageline.store.record.PersonLine;
import stageline.workspace.Workspace;

/// One deal as its pane shows it, kept in step with the workspace while it is open.
public final class DealModel {

    private static final int MOST_FOUND = 12;

    private final UUID deal;
    private final Workspace workspace;
    private final Changes changes;
    private final Texts texts;
    private final Followed<Told> followed;
    private final RecordWriting writing;
    private final Latest.Reach activities = new Latest.Reach();
    private final Latest.Reach history = new Latest.Reach();

    /// What is known of the deal.
    ///
    /// @param details    its fields, people, moves and relatives
    /// @param progress   what its next stage asks for; empty where there is none
    /// @param activities what was done about it
    /// @param history    its entries
    /// @param people     everybody who can own it
    /// @param contacts   contacts of its company
    public record Told(
            DealDetails details,
            Optional<GateProgress> progress,
            Latest<ActivityLine> activities,
            Latest<HistoryLine> history,
            List<PersonLine> people,
            List<Named> contacts) {
        public Told {
            people = List.copyOf(people);
            contacts = List.copyOf(contacts);
        }
    }

    DealModel(UUID deal, Workspace workspace, Tasks tasks, Changes changes, Phrases phrases, Texts texts) {
        this.deal = deal;
        this.workspace = workspace;
        this.changes = changes;
        this.texts = texts;
        this.followed = new Followed<>(workspace, tasks, this::concerns, this::ask);
        this.writing = new RecordWriting(entity(), workspace::newId, changes, phrases, texts);
    }

    /// Which deal.
    public EntityRef entity() {
        return EntityRef.deal(deal);
    }

    /// What is known of it; empty until it was read, and where there is no such deal.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// Reads the deal and follows its changes until [#close()].
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

    /// Writes a field.
    ///
    /// @param before  what was shown
    /// @param after   what is written; empty to empty it
    /// @param refused is told why not
    public void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused) {
        writing.write(field, before, after, refused);
    }

    /// Companies whose name fits `text`, the best first. Blocks.
    public List<Pick> companies(String text) {
        return workspace.records().companies(text, MOST_FOUND).stream().map(line -> new Pick(Value.of(line.id()), line.name())).toList();
    }

    /// Offerings of the catalogue to pick from, by words of their names. Blocks.
    public List<Pick> offerings(String text) {
        return workspace.offerings().offered(text, MOST_FOUND).stream()
                .map(offering -> new Pick(Value.of(offering.entity().id()), offering.name()))
                .toList();
    }

    /// Notes that the deal sells an offering of the catalogue.
    public void sell(Value offering, String name) {
        join(Member.of(Relation.OFFERINGS, offering), name);
    }

    /// Notes that the deal does not sell something any more.
    public void sellNoMore(DealOffering offering) {
        changes.perform(new Command.Edit(entity(), List.of(), List.of(), offering.members(), Optional.empty()),
                texts.get("deal.parted", offering.name()));
    }

    /// Adds a contact in a role.
    public void join(Member member, String name) {
        changes.perform(new Command.Edit(entity(), List.of(), List.of(member), List.of(), Optional.empty()), texts.get("deal.joined",
                name));
    }

    /// Takes a contact out of a role.
    public void part(Member member, String name) {
        changes.perform(new Command.Edit(entity(), List.of(), List.of(), List.of(member), Optional.empty()), texts.get("deal.parted",
                name));
    }

    /// Logs an activity of this deal.
    ///
    /// @param said its values but for the deal, its company and its author
    public void log(List<Change> said, Runnable done) {
        List<Change> fields = new ArrayList<>(said);
        fields.add(Change.set(ActivityFields.DEAL, Value.of(deal)));
        toldProperty().get().flatMap(now -> now.details().company())
                .ifPresent(company -> fields.add(Change.set(ActivityFields.COMPANY, Value.of(company.entity().id()))));
        writing.log(fields, List.of(), done);
    }

    private boolean concerns(EntityRef entity) {
        return entity.equals(entity())
                || entity.type() == EntityType.ACTIVITY
                || entity.type() == EntityType.TASK
                || entity.type() == EntityType.CONTACT
                || entity.type() == EntityType.OFFERING
                || entity.type() == EntityType.ATTACHMENT;
    }

    private Optional<Told> ask() {
        return workspace.records().deal(deal).map(details -> new Told(
                details,
                Gates.next(details.state(), workspace.content()),
                activities.of(most -> workspace.records().activities(entity(), 0, most)),
                history.of(most -> workspace.history().page(HistoryFilter.of(entity()), HistoryQueries.NEWEST, most)),
                workspace.records().people(),
                contacts(details)));
    }

    private List<Named> contacts(DealDetails details) {
        return details.company().flatMap(company -> workspace.records().company(company.entity().id())).stream()
                .flatMap(company -> company.contacts().stream())
                .map(line -> new Named(EntityRef.contact(line.id()), (line.firstName() + " " + line.lastName()).strip(), true))
                .toList();
    }
}
