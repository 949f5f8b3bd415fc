package stageline.desktop.inbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import stageline.desktop.common.Followed;
import stageline.desktop.common.SyncSource;
import stageline.desktop.common.SyncStatus;
import stageline.desktop.common.Tasks;
import stageline.sales.record.EntityRef;
import stageline.store.inbox.Inbox;
import stageline.store.inbox.Matter;
import stageline.store.inbox.Outbox;
import stageline.store.record.Named;
import stageline.workspace.Workspace;

/// What is in the inbox, read again after every change while it is shown, and which of it is chosen.
final class InboxModel {

    private static final int MOST_OUTBOX = 30;

    private final Workspace workspace;
    private final SyncSource sync;
    private final Tasks tasks;
    private final Supplier<LocalDate> today;
    private final Followed<Told> followed;
    private final ObservableList<InboxItem> items = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<SyncStatus> status = new ReadOnlyObjectWrapper<>(this, "status", SyncStatus.ALONE);
    private final ReadOnlyObjectWrapper<Optional<InboxItem>> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private volatile Optional<EntityRef> only = Optional.empty();
    private final AtomicInteger wishes = new AtomicInteger();
    private Optional<Predicate<InboxItem>> wanted = Optional.empty();
    private Map<EntityRef, Named> names = Map.of();
    private Runnable deaf = () -> {};

    /// What was read.
    ///
    /// @param wishes how many wishes there were before, so that a new one is met although nothing else is new
    private record Told(List<InboxItem> items, Map<EntityRef, Named> names, int wishes) {}

    /// @param today tells which day it is
    InboxModel(Workspace workspace, SyncSource sync, Tasks tasks, Supplier<LocalDate> today) {
        this.workspace = workspace;
        this.today = today;
        this.sync = sync;
        this.tasks = tasks;
        this.followed = new Followed<>(workspace, tasks, record -> true, this::read);
        followed.toldProperty().addListener((property, before, now) -> now.ifPresent(this::take));
    }

    private Optional<Told> read() {
        int before = wishes.get();
        Inbox mine = workspace.inbox();
        Inbox asked = only.map(workspace::inbox).orElse(Inbox.EMPTY);
        List<InboxItem> found = new ArrayList<>();
        Stream.concat(mine.matters().stream(), asked.matters().stream().filter(matter -> !mine.matters().contains(matter)))
                .forEach((Matter matter) -> found.add(new InboxItem.Open(matter)));
        workspace.tasks().open(workspace.identity().person()).forEach(task -> found.add(new InboxItem.ToDo(task)));
        workspace.contracts().overdue(today.get(), workspace.identity().person()).forEach(payment ->
                found.add(new InboxItem.Awaited(payment)));
        if (sync.status().shared()) {
            Outbox outbox = workspace.outbox(MOST_OUTBOX);
            Stream.concat(outbox.unsent().stream(), outbox.answered().stream()).forEach((Outbox.Line line) ->
                    found.add(new InboxItem.Written(line)));
        }
        found.sort((one, other) -> one.group().compareTo(other.group()));
        Map<EntityRef, Named> called = new HashMap<>(asked.names());
        called.putAll(mine.names());
        return Optional.of(new Told(List.copyOf(found), Map.copyOf(called), before));
    }

    /// Takes over what was read. Where what was chosen is settled, what came after it is chosen.
    private void take(Told told) {
        Optional<InboxItem> before = chosen.get();
        int place = before.map(items::indexOf).orElse(0);
        names = told.names();
        if (!items.equals(told.items())) {
            items.setAll(told.items());
        }
        Optional<InboxItem> next = wanted.flatMap(which -> items.stream().filter(which).findFirst())
                .or(() -> before.flatMap(this::again))
                .or(() -> items.isEmpty() ? Optional.empty() : Optional.of(items.get(Math.clamp(place, 0, items.size() - 1))));
        wanted = Optional.empty();
        chosen.set(next);
    }

    private Optional<InboxItem> again(InboxItem former) {
        return items.stream().filter(item -> item.key().equals(former.key()) && item.group() == former.group()).findFirst();
    }

    /// The lines, by their groups.
    ObservableList<InboxItem> items() {
        return items;
    }

    /// Which line is chosen.
    ReadOnlyObjectProperty<Optional<InboxItem>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Chooses a line.
    void choose(Optional<InboxItem> item) {
        chosen.set(item);
    }

    /// How things stand with the server.
    ReadOnlyObjectProperty<SyncStatus> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// What records, people and values are called.
    Map<EntityRef, Named> names() {
        return names;
    }

    /// What a person is called, blank where that is not known.
    String name(UUID person) {
        return Optional.ofNullable(names.get(EntityRef.person(person))).map(Named::name).orElse("");
    }

    /// Whether a person is the one who sits here.
    boolean self(UUID person) {
        return Objects.equals(person, workspace.identity().person());
    }

    /// Who sits here.
    UUID self() {
        return workspace.identity().person();
    }

    /// How many lines a group has.
    int count(InboxItem.Group group) {
        return (int) items.stream().filter(item -> item.group() == group).count();
    }

    /// Chooses the first matter of a record, whomever it concerns, or the record itself where it is a task.
    void show(EntityRef record) {
        only = Optional.of(record);
        want(item -> item instanceof InboxItem.ToDo(var task) ? task.entity().equals(record)
                : item.group() != InboxItem.Group.OUTBOX && item.about().filter(record::equals).isPresent());
    }

    /// Chooses the first matter that is open.
    void showOpen() {
        want(item -> item instanceof InboxItem.Open);
    }

    /// Chooses the first line of the outbox.
    void showOutbox() {
        want(item -> item.group() == InboxItem.Group.OUTBOX);
    }

    private void want(Predicate<InboxItem> which) {
        wanted = Optional.of(which);
        wishes.incrementAndGet();
        followed.read();
    }

    /// Exchanges changes with the server now.
    void syncNow() {
        sync.syncNow();
    }

    /// Follows the workspace and the server.
    void activate() {
        deaf.run();
        deaf = sync.listen(now -> tasks.later(() -> {
            status.set(now);
            followed.read();
        }));
        status.set(sync.status());
        followed.open();
    }

    /// Follows them no longer.
    void deactivate() {
        deaf.run();
        deaf = () -> {};
        only = Optional.empty();
        followed.close();
    }
}
