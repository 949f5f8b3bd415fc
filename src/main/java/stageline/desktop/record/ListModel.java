package stageline.desktop.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stageline.desktop.common.Awaited;
import stageline.desktop.common.Tasks;
import stageline.sales.record.EntityRef;
import stageline.sales.record.EntityType;
import stageline.store.Changed;
import stageline.store.record.RecordLists.Listing;
import stageline.store.record.RecordLists.Order;
import stageline.workspace.Workspace;

/// One list of all companies or all contacts. Of the whole list it holds identities, of what is in view the rows; a first screenful is
/// there before the rest, so that a list of 300,000 opens as fast as one of thirty.
///
/// @param <R> a row
public final class ListModel<R> {

    private static final int FIRST = 100;

    private final Workspace workspace;
    private final EntityType type;
    private final BiFunction<Listing, Integer, List<UUID>> order;
    private final Tasks tasks;
    private final Rows<R> rows;
    private final Tasks.Place place = new Tasks.Place();
    private final ObservableList<UUID> ids = FXCollections.observableArrayList();
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final ObjectProperty<Order> by = new SimpleObjectProperty<>(this, "by", Order.NAME);
    private final BooleanProperty descending = new SimpleBooleanProperty(this, "descending", false);
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read", false);
    private final Awaited listed = new Awaited();
    private Runnable deaf = () -> {};

    /// @param order  the identities in an order, at most so many; blocks
    /// @param source the rows of some of them; blocks
    ListModel(Workspace workspace, EntityType type, BiFunction<Listing, Integer, List<UUID>> order,
            Function<List<UUID>, Map<UUID, R>> source, Tasks tasks) {
        this.workspace = workspace;
        this.type = type;
        this.order = order;
        this.tasks = tasks;
        this.rows = new Rows<>(source, tasks);
        Stream.of(words, by, descending).forEach(property -> property.addListener((observable, before, now) -> readAnew()));
    }

    /// The kind of its records.
    public EntityType type() {
        return type;
    }

    /// The records, in order.
    public ObservableList<UUID> ids() {
        return ids;
    }

    /// Whether [all of them][#ids()] are there.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// What is searched for; blank for all.
    public StringProperty wordsProperty() {
        return words;
    }

    /// Does something with the records that are asked for: at once, or when the first of them are there.
    public void whenListed(Runnable act) {
        listed.then(act);
    }

    /// What they are ordered by.
    public ObjectProperty<Order> byProperty() {
        return by;
    }

    /// Whether the greatest comes first.
    public BooleanProperty descendingProperty() {
        return descending;
    }

    /// A row, where it is loaded.
    public Optional<R> row(UUID id) {
        return rows.row(id);
    }

    /// Loads the rows around a place of the list.
    public void want(int index) {
        rows.want(ids, index);
    }

    /// Grows whenever rows arrive.
    public ReadOnlyIntegerProperty arrivalsProperty() {
        return rows.arrivalsProperty();
    }

    /// Reads, and follows changes until [#deactivate()].
    public void activate() {
        deaf.run();
        deaf = workspace.listen(changed -> {
            if (changed.everything() || changed.entities().stream().anyMatch(ListModel::concerns)) {
                tasks.later(() -> follow(changed));
            }
        });
        rows.reload();
        if (ids.isEmpty()) {
            readAnew();
        } else {
            readAll(listing());
        }
    }

    /// Follows no longer.
    public void deactivate() {
        deaf.run();
        deaf = () -> {};
        place.cancel();
    }

    private static boolean concerns(EntityRef entity) {
        return switch (entity.type()) {
            case COMPANY, CONTACT, DEAL, ACTIVITY -> true;
            case WORKSPACE, PERSON, DEVICE, SAVED_VIEW, OFFERING, TASK, QUOTATION, PAPER,
                    SERVICE_CHANGE, ATTACHMENT, TEMPLATE, SIGNATURE -> false;
        };
    }

    private void follow(Changed changed) {
        rows.reload();
        // Another record may have come or gone, or stand elsewhere now.
        if (changed.everything() || changed.entities().stream().anyMatch(entity -> entity.type() == type)) {
            place.whenFree(() -> readAll(listing()));
        }
    }

    private Listing listing() {
        return new Listing(words.get(), by.get(), descending.get());
    }

    /// A first screenful, and the rest after it, where there is more.
    private void readAnew() {
        Listing listing = listing();
        read.set(false);
        listed.ask();
        tasks.ask(() -> order.apply(listing, FIRST)).at(place).then(some -> {
            if (some.size() < FIRST) {
                showAll(some);
            } else {
                show(some);
                readAll(listing);
            }
        }).start();
    }

    private void readAll(Listing listing) {
        read.set(false);
        tasks.ask(() -> order.apply(listing, Integer.MAX_VALUE)).at(place).then(this::showAll).start();
    }

    private void showAll(List<UUID> whole) {
        read.set(true);
        show(whole);
    }

    private void show(List<UUID> now) {
        if (!ids.equals(now)) {
            ids.setAll(now);
        }
        listed.answer();
    }
}
