package stageline.desktop.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stageline.desktop.common.Tasks;
import stageline.sales.record.EntityRef;
import stageline.store.EventKind;
import stageline.store.history.HistoryFilter;
import stageline.store.history.HistoryLine;
import stageline.store.history.HistoryQueries;
import stageline.store.record.Named;
import stageline.store.record.PersonLine;
import stageline.workspace.Workspace;
import stageline.workspace.exchange.HistoryWanted;

/// Which entries the audit trail shows, read a page at a time as they are scrolled to.
public final class AuditModel {

    private static final int PAGE = 200;

    private final Workspace workspace;
    private final Tasks tasks;
    private final ZoneId zone;
    private final Tasks.Place place = new Tasks.Place();
    private final Tasks.Place counting = new Tasks.Place();
    private final ObservableList<HistoryLine> lines = FXCollections.observableArrayList();
    private final ObservableList<PersonLine> people = FXCollections.observableArrayList();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper(this, "count", 0);
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper(this, "counted", true);
    private final ReadOnlyObjectWrapper<Optional<Named>> record = new ReadOnlyObjectWrapper<>(this, "record", Optional.empty());
    private final ObjectProperty<Optional<UUID>> person = new SimpleObjectProperty<>(this, "person", Optional.empty());
    private final ObjectProperty<Optional<EventKind>> kind = new SimpleObjectProperty<>(this, "kind", Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> from = new SimpleObjectProperty<>(this, "from", Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> to = new SimpleObjectProperty<>(this, "to", Optional.empty());
    private final ObservableList<UUID> devices = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<UUID>> device = new SimpleObjectProperty<>(this, "device", Optional.empty());
    private final BooleanProperty overrides = new SimpleBooleanProperty(this, "overrides", false);
    private boolean reading;
    private boolean whole;
    private Runnable deaf = () -> {};

    AuditModel(Workspace workspace, Tasks tasks, ZoneId zone) {
        this.workspace = workspace;
        this.tasks = tasks;
        this.zone = zone;
        ChangeListener<Object> again = (property, before, now) -> read();
        List.of(person, kind, from, to, device).forEach(property -> property.addListener(again));
        overrides.addListener(again);
        record.addListener(again);
    }

    /// The entries read so far, the newest first.
    public ObservableList<HistoryLine> lines() {
        return lines;
    }

    /// Everybody who may have written one.
    public ObservableList<PersonLine> people() {
        return people;
    }

    /// How many entries fit the filter, as far as they are counted.
    public ReadOnlyLongProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Whether all of them are [counted][#countProperty()]; in a long ledger that takes longer than showing the first.
    public ReadOnlyBooleanProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /// The record whose entries are shown; empty for all.
    public ReadOnlyObjectProperty<Optional<Named>> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /// Who wrote them; empty for everybody.
    public ObjectProperty<Optional<UUID>> personProperty() {
        return person;
    }

    /// What kind of thing happened; empty for all.
    public ObjectProperty<Optional<EventKind>> kindProperty() {
        return kind;
    }

    /// The first day.
    public ObjectProperty<Optional<LocalDate>> fromProperty() {
        return from;
    }

    /// The last day.
    public ObjectProperty<Optional<LocalDate>> toProperty() {
        return to;
    }

    /// Every device that has written an entry, this one first.
    public ObservableList<UUID> devices() {
        return devices;
    }

    /// Whether a device is the one that somebody sits at.
    public boolean here(UUID each) {
        return each.equals(workspace.identity().device());
    }

    /// Where they were written; empty for everywhere.
    public ObjectProperty<Optional<UUID>> deviceProperty() {
        return device;
    }

    /// Whether only overrides are shown.
    public BooleanProperty overridesProperty() {
        return overrides;
    }

    /// Shows the entries of one record.
    public void showRecord(EntityRef entity) {
        tasks.ask(() -> Optional.ofNullable(workspace.records().names(List.of(entity)).get(entity))
                        .or(() -> Optional.of(new Named(entity, "", false))))
                .then(record::set)
                .start();
    }

    /// Shows the entries of every record.
    public void showAllRecords() {
        record.set(Optional.empty());
    }

    /// Reads, and follows changes until [#deactivate()].
    public void activate() {
        deaf = workspace.listen(changed -> tasks.later(this::follow));
        tasks.ask(() -> workspace.records().people()).then(people::setAll).start();
        tasks.ask(() -> workspace.history().devices()).then(all -> devices.setAll(all.stream()
                .sorted(Comparator.comparing((UUID each) -> !here(each)).thenComparing(UUID::toString))
                .toList())).start();
        read();
    }

    /// Follows no longer.
    public void deactivate() {
        deaf.run();
        place.cancel();
        counting.cancel();
        reading = false;
    }

    /// Reads on, where there is more.
    public void more() {
        if (reading || whole || lines.isEmpty()) {
            return;
        }
        reading = true;
        HistoryFilter filter = filter();
        long before = lines.getLast().position();
        tasks.ask(() -> workspace.history().page(filter, before, PAGE)).at(place).then(page -> {
            reading = false;
            whole = page.size() < PAGE;
            lines.addAll(page);
        }).start();
    }

    private void follow() {
        place.whenFree(() -> readNewest(Math.max(PAGE, lines.size())));
        counting.whenFree(this::count);
    }

    private void read() {
        readNewest(PAGE);
        count();
    }

    private void readNewest(int most) {
        reading = true;
        HistoryFilter filter = filter();
        tasks.ask(() -> workspace.history().page(filter, HistoryQueries.NEWEST, most)).at(place).then(page -> {
            reading = false;
            whole = page.size() < most;
            lines.setAll(page);
        }).start();
    }

    private void count() {
        HistoryFilter filter = filter();
        tasks.askWhileWanted(wanted -> workspace.history().count(filter, wanted, soFar -> tasks.later(() -> {
            if (wanted.getAsBoolean()) {
                counted.set(false);
                count.set(soFar);
            }
        }))).at(counting).then(all -> all.ifPresent(number -> {
            count.set(number);
            counted.set(true);
        })).start();
    }

    private HistoryFilter filter() {
        return new HistoryFilter(
                record.get().map(Named::entity),
                person.get().map(Set::of).orElse(Set.of()),
                kind.get().map(Set::of).orElse(Set.of()),
                from.get().map(day -> day.atStartOfDay(zone).toInstant()),
                to.get().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1)),
                overrides.get() ? Optional.of(true) : Optional.empty(),
                device.get().map(Set::of).orElse(Set.of()),
                Optional.empty());
    }

    /// The same filter for exports.
    HistoryWanted wanted() {
        return new HistoryWanted(
                record.get().map(Named::entity),
                person.get(),
                kind.get().map(Set::of).orElse(Set.of()),
                from.get().map(day -> day.atStartOfDay(zone).toInstant()),
                to.get().map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()),
                overrides.get(),
                device.get().map(Set::of).orElse(Set.of()));
    }
}
