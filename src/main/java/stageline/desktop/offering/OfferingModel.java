package stageline.desktop.offering;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import stageline.desktop.common.Changes;
import stageline.desktop.common.Followed;
import stageline.desktop.common.Formats;
import stageline.desktop.common.Latest;
import stageline.desktop.common.Phrases;
import stageline.desktop.common.RecordWriting;
import stageline.desktop.common.Tasks;
import stageline.desktop.common.Texts;
import stageline.sales.command.Command;
import stageline.sales.event.Change;
import stageline.sales.people.Permission;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.sales.record.Field;
import stageline.sales.record.OfferingFields;
import stageline.sales.record.Value;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryLine;
import stageline.store.history.HistoryQueries;
import stageline.store.offering.OfferingDetails;
import stageline.workspace.Workspace;

/// One offering as its pane shows it, kept in step with the workspace while it is open.
public final class OfferingModel {

    private static final int MOST_DEALS = 100;

    private final EntityRef offering;
    private final Workspace workspace;
    private final Changes changes;
    private final Phrases phrases;
    private final Formats formats;
    private final Texts texts;
    private final Followed<Told> followed;
    private final RecordWriting writing;
    private final Latest.Reach history = new Latest.Reach();

    /// What is known of the offering.
    ///
    /// @param details  its fields, prices and deals
    /// @param history  its entries
    /// @param editable whether whoever sits here may change it
    public record Told(OfferingDetails details, Latest<HistoryLine> history, boolean editable) {}

    OfferingModel(EntityRef offering, Workspace workspace, Tasks tasks, Changes changes, Phrases phrases, Formats formats, Texts texts) {
        this.offering = offering;
        this.workspace = workspace;
        this.changes = changes;
        this.phrases = phrases;
        this.formats = formats;
        this.texts = texts;
        this.followed = new Followed<>(workspace, tasks, this::concerns, this::ask);
        this.writing = new RecordWriting(offering, workspace::newId, changes, phrases, texts);
    }

    /// Which offering.
    public EntityRef entity() {
        return offering;
    }

    /// What is known of it; empty until it was read, and where there is no such offering.
    public ReadOnlyObjectProperty<Optional<Told>> toldProperty() {
        return followed.toldProperty();
    }

    /// Reads the offering and follows its changes until [#close()].
    public void open() {
        followed.open();
    }

    /// Follows no longer.
    public void close() {
        followed.close();
    }

    /// Reads entries further back.
    public void moreHistory() {
        history.widen();
        followed.read();
    }

    /// Writes a field.
    ///
    /// @param before  what was shown
    /// @param after   what is written; empty to empty it, which removes a tier
    /// @param refused is told why not
    public void write(Field field, Optional<Value> before, Optional<Value> after, Consumer<String> refused) {
        writing.write(field, before, after, refused);
    }

    /// Adds a price by volume.
    ///
    /// @param from    from how many on, as it was typed
    /// @param price   the price of one, as it was typed
    /// @param added   told once it is there
    /// @param refused told why not
    public void addTier(String from, String price, Runnable added, Consumer<String> refused) {
        Optional<Long> least = formats.readDecimal(from).filter(number -> number.scale() <= 0).map(BigDecimal::longValue)
                .filter(number -> OfferingFields.tierFrom(OfferingFields.tier(number)).isPresent());
        Optional<BigDecimal> each = formats.readDecimal(price).filter(number -> number.signum() >= 0);
        if (least.isEmpty()) {
            refused.accept(texts.get("offering.tier.from.wrong"));
        } else if (each.isEmpty()) {
            refused.accept(texts.get("offering.tier.price.wrong"));
        } else if (tier(least.get()).isPresent()) {
            refused.accept(texts.get("offering.tier.there", least.get()));
        } else {
            Field tier = OfferingFields.tier(least.get());
            perform(List.of(Change.set(tier, Value.of(each.get()))), texts.get("common.wrote", phrases.field(EntityType.OFFERING, tier)),
                    added, refused);
        }
    }

    /// Removes a price by volume.
    public void removeTier(long from) {
        Field tier = OfferingFields.tier(from);
        perform(List.of(new Change(tier, tier(from).orElse(null), null)), texts.get("offering.tier.removed", from), () -> {},
                changes::refuse);
    }

    /// Offers it no more, or again.
    public void retire(boolean retired) {
        Value before = toldProperty().get().flatMap(now -> now.details().state().value(OfferingFields.RETIRED)).orElse(null);
        perform(List.of(new Change(OfferingFields.RETIRED, before, Value.of(retired))),
                texts.get(retired ? "offering.retired" : "offering.back", name()), () -> {}, changes::refuse);
    }

    /// What it is called.
    public String name() {
        return toldProperty().get().flatMap(now -> now.details().state().text(OfferingFields.NAME)).orElse("");
    }

    private void perform(List<Change> fields, String said, Runnable done, Consumer<String> refused) {
        changes.perform(Command.Edit.fields(offering, fields), said, happened -> done.run(),
                not -> refused.accept(phrases.refusals(not.why().refusals())));
    }

    private Optional<Value> tier(long from) {
        return toldProperty().get().flatMap(now -> now.details().state().value(OfferingFields.tier(from)));
    }

    private boolean concerns(EntityRef changed) {
        return changed.equals(offering) || changed.type() == EntityType.DEAL || changed.type() == EntityType.PERSON;
    }

    private Optional<Told> ask() {
        return workspace.offerings().details(offering.id(), MOST_DEALS).map(details -> new Told(
                details,
                history.of(most -> workspace.history().page(HistoryFilter.of(offering), HistoryQueries.NEWEST, most)),
                Permission.EDIT_OFFERINGS.grantedTo(workspace.actor().roles())));
    }
}
