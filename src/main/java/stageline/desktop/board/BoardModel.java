package stageline.desktop.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import stageline.desktop.common.NextFrame;
import stageline.desktop.common.Tasks;
import stageline.sales.pipeline.Rotting;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.Changed;
import stageline.store.board.BoardQuery;
import stageline.store.board.Card;
import stageline.store.board.ColumnTotals;
import stageline.store.board.Lanes;

/// What the board shows: lanes of columns of cards for one query. Belongs to the FX thread.
public final class BoardModel {

    private static final int FIRST_PAGE = 24;
    private static final int FIRST_LANES = 3;
    private static final int MOST_GLIDING = 5;
    /// The columns that a window of usual width shows before anybody scrolls; the others follow within a frame.
    private static final Set<Stage> FIRST_COLUMNS = EnumSet.range(Stage.LEAD, Stage.OFFER_SENT);

    private final BoardSource source;
    private final Tasks tasks;
    private final CardStore cards;
    private final Selection selection = new Selection();
    private final ObjectProperty<BoardQuery> query = new SimpleObjectProperty<>(this, "query", BoardQuery.ALL);
    private final ObservableSet<Stage> collapsed = FXCollections.observableSet(EnumSet.of(Stage.LOST));
    private final ObservableList<LaneModel> lanes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<Stage, Sums>> heads = new ReadOnlyObjectWrapper<>(this, "heads", Map.of());
    private final ReadOnlyObjectWrapper<Optional<BoardChoices>> choices =
            new ReadOnlyObjectWrapper<>(this, "choices", Optional.empty());
    private final ReadOnlyObjectWrapper<DealtIn> dealtIn = new ReadOnlyObjectWrapper<>(this, "dealtIn", DealtIn.NOTHING);
    private final ReadOnlyObjectWrapper<Rotting> rotting = new ReadOnlyObjectWrapper<>(this, "rotting", new Rotting(Map.of()));
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(this, "opening", true);
    private final Tasks.Place totalsPlace = new Tasks.Place();
    private final Tasks.Place dealtInPlace = new Tasks.Place();
    private final Tasks.Place rottingPlace = new Tasks.Place();
    private final Stale stale = new Stale();
    private BoardCards shown;
    private boolean otherTime;
    private Runnable unsubscribe = () -> {};
    private Consumer<List<Glide>> departing = glides -> {};
    private boolean active;
    private boolean staysKnown;
    private boolean dealtInKnown;

    /// A board that has not asked for anything yet.
    public BoardModel(BoardSource source, Tasks tasks) {
        this.source = source;
        this.shown = source;
        this.tasks = tasks;
        this.cards = new CardStore(() -> shown, tasks);
        query.addListener((property, before, now) -> refresh(before.lanes() != now.lanes()));
        collapsed.addListener((SetChangeListener<Stage>) change -> {
            if (change.wasRemoved()) {
                lanes.forEach(lane -> order(lane.column(change.getElementRemoved())));
            }
        });
    }

    /// Follows the workspace from now on and loads what has changed. Does nothing where it follows it already.
    public void activate() {
        if (active) {
            return;
        }
        active = true;
        staysKnown = false;
        dealtInKnown = false;
        unsubscribe = source.listen(changed -> tasks.later(() -> changed(changed)));
        refresh(false);
    }

    /// Follows the workspace no longer.
    public void deactivate() {
        active = false;
        unsubscribe.run();
        unsubscribe = () -> {};
    }

    /// Shows cards of another time. Until they are there, those before them stay.
    void show(BoardCards other) {
        shown = other;
        otherTime = true;
        selection.clear();
        stale.clear();
        lanes.forEach(lane -> lane.columns().forEach(column -> column.place().cancel()));
        refresh(false);
    }

    /// Tells of cards that somebody else moved, just before they leave their columns.
    void onDeparture(Consumer<List<Glide>> listener) {
        departing = listener;
    }

    /// What is shown; setting it loads it.
    public ObjectProperty<BoardQuery> queryProperty() {
        return query;
    }

    /// The lanes; one without a name where the query has none.
    public ObservableList<LaneModel> lanes() {
        return lanes;
    }

    /// Counts and sums of each stage over all lanes.
    public ReadOnlyObjectProperty<Map<Stage, Sums>> headsProperty() {
        return heads.getReadOnlyProperty();
    }

    /// The stages whose columns are folded away.
    public ObservableSet<Stage> collapsed() {
        return collapsed;
    }

    /// Whether the first cards were not painted yet. Until then all else waits.
    ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    /// Whether a column, unless it is folded, is among what is painted now.
    boolean shows(Stage stage) {
        return columns().contains(stage);
    }

    private Set<Stage> columns() {
        return opening.get() ? FIRST_COLUMNS : EnumSet.allOf(Stage.class);
    }

    /// What there is to choose from, once it is loaded.
    public ReadOnlyObjectProperty<Optional<BoardChoices>> choicesProperty() {
        return choices.getReadOnlyProperty();
    }

    /// What the deals are about; nothing until it is loaded.
    public ReadOnlyObjectProperty<DealtIn> dealtInProperty() {
        return dealtIn.getReadOnlyProperty();
    }

    /// When deals rot.
    public ReadOnlyObjectProperty<Rotting> rottingProperty() {
        return rotting.getReadOnlyProperty();
    }

    /// Which cards are selected.
    public Selection selection() {
        return selection;
    }

    /// The open deals of the whole board: how many, and their sums.
    public Sums open() {
        return Sums.of(lanes.stream()
                .flatMap(lane -> lane.columns().stream())
                .filter(column -> column.stage().open())
                .map(column -> column.totalsProperty().get())
                .toList());
    }

    CardStore cards() {
        return cards;
    }

    /// Shows or hides a lane's cards.
    void expand(LaneModel lane, boolean expanded) {
        lane.expandedProperty().set(expanded);
        if (expanded) {
            lane.columns().forEach(this::order);
        }
    }

    private void refresh(boolean otherLanes) {
        if (otherLanes) {
            lanes.clear();
        }
        stale.dropped();
        BoardQuery asked = query.get();
        BoardCards at = shown;
        Set<Stage> stages = columns();
        tasks.ask(() -> load(at, asked, stages)).at(totalsPlace).then(this::show).start();
    }

    /// What is painted first: totals, the first cards of every column of a board without lanes, and what they are called.
    private Loaded load(BoardCards at, BoardQuery asked, Set<Stage> stages) {
        List<ColumnTotals> totals = at.totals(asked);
        Map<Stage, List<Card>> first = new EnumMap<>(Stage.class);
        if (asked.lanes() == Lanes.NONE) {
            totals.stream().map(ColumnTotals::stage).filter(stages::contains).forEach(stage ->
                    first.put(stage, at.page(asked, stage, "", 0, FIRST_PAGE)));
        }
        return new Loaded(source.choices(), totals, first, at.rotting());
    }

    private void show(Loaded loaded) {
        if (otherTime) {
            otherTime = false;
            cards.clear();
        }
        choices.set(Optional.of(loaded.choices));
        rotting.set(loaded.rotting);
        arrange(loaded.totals);
        if (query.get().lanes() == Lanes.NONE) {
            for (ColumnModel column : lanes.getFirst().columns()) {
                List<Card> first = loaded.first.getOrDefault(column.stage(), List.of());
                cards.put(first);
                if (whole(column, first) || column.entities().isEmpty()) {
                    column.order(first.stream().map(Card::entity).toList());
                }
            }
        }
        if (!stale.isEmpty()) {
            totalsPlace.whenFree(this::follow);
        }
        if (opening.get()) {
            // They are to be seen before anything else takes the processor.
            NextFrame.then(() -> tasks.later(() -> {
                opening.set(false);
                complete(loaded);
            }));
        } else {
            complete(loaded);
        }
    }

    /// Asks for all that the first cards did not wait for.
    private void complete(Loaded loaded) {
        lanes.stream()
                .filter(lane -> lane.expandedProperty().get())
                .flatMap(lane -> lane.columns().stream())
                .filter(column -> !whole(column, loaded.first.getOrDefault(column.stage(), List.of())))
                .forEach(this::order);
        cards.reload(selection.chosen());
        findDealtIn();
        findRotting();
    }

    /// Looks at all deals, so not for each letter of a filter: only where something was changed since.
    private void findDealtIn() {
        if (!dealtInKnown) {
            dealtInKnown = true;
            tasks.ask(source::dealtIn).at(dealtInPlace).then(dealtIn::set).start();
        }
    }

    private static boolean whole(ColumnModel column, List<Card> first) {
        return first.size() == column.totalsProperty().get().count();
    }

    private void findRotting() {
        if (!staysKnown && shown.equals(source)) {
            staysKnown = true;
            tasks.ask(source::findRotting).at(rottingPlace).then(rotting::set).start();
        }
    }

    /// Gives every lane and column its totals; makes lanes that are new, drops those that are gone.
    private void arrange(List<ColumnTotals> totals) {
        Map<String, List<ColumnTotals>> byLane = new HashMap<>();
        totals.forEach(column -> byLane.computeIfAbsent(column.lane(), lane -> new ArrayList<>()).add(column));
        if (query.get().lanes() == Lanes.NONE) {
            byLane.putIfAbsent("", List.of());
        }
        lanes.removeIf(lane -> !byLane.containsKey(lane.key()));
        Set<String> there = new HashSet<>(lanes.stream().map(LaneModel::key).toList());
        List<String> missing = byLane.keySet().stream().filter(key -> !there.contains(key)).sorted(laneOrder(byLane)).toList();
        for (String key : missing) {
            LaneModel lane = new LaneModel(key);
            lane.expandedProperty().set(lanes.size() < FIRST_LANES);
            lanes.add(lane);
        }
        for (LaneModel lane : lanes) {
            totals(lane, byLane.getOrDefault(lane.key(), List.of()));
        }
        Map<Stage, Sums> sums = new EnumMap<>(Stage.class);
        Arrays.stream(Stage.values()).forEach(stage ->
                sums.put(stage, Sums.of(totals.stream().filter(column -> column.stage() == stage).toList())));
        heads.set(Map.copyOf(sums));
    }

    /// The lane worth most first, deals without one last.
    private static Comparator<String> laneOrder(Map<String, List<ColumnTotals>> byLane) {
        return Comparator.comparing(String::isEmpty)
                .thenComparingLong(key -> -Sums.of(byLane.getOrDefault(key, List.of())).count())
                .thenComparing(key -> key);
    }

    private static void totals(LaneModel lane, Collection<ColumnTotals> totals) {
        for (ColumnModel column : lane.columns()) {
            column.totals(totals.stream()
                    .filter(each -> each.stage() == column.stage())
                    .findFirst()
                    .orElse(new ColumnTotals(column.stage(), lane.key(), 0, List.of())));
        }
        lane.sums(Sums.of(totals.stream().filter(column -> column.stage().open()).toList()));
    }

    private void order(ColumnModel column) {
        if (collapsed.contains(column.stage())) {
            return;
        }
        BoardQuery asked = query.get();
        BoardCards at = shown;
        tasks.ask(() -> at.order(asked, column.stage(), column.lane())).at(column.place()).then(column::order).start();
    }

    private void changed(Changed changed) {
        dealtInKnown = false;
        if (!shown.equals(source)) {
            return;
        }
        stale.add(changed);
        totalsPlace.whenFree(this::follow);
    }

    /// Reads what changed since it was read.
    private void follow() {
        if (stale.everything()) {
            stale.clear();
            cards.clear();
            staysKnown = false;
            refresh(false);
        } else if (!stale.isEmpty()) {
            repaintStale();
        }
    }

    private void repaintStale() {
        BoardQuery asked = query.get();
        Set<EntityRef> entities = stale.toRead();
        Map<EntityRef, Stage> stages = new HashMap<>();
        entities.forEach(entity -> cards.card(entity).ifPresent(card -> stages.put(entity, card.stage())));
        tasks.ask(() -> read(asked, entities, stages))
                .at(totalsPlace)
                .then(repaint -> {
                    stale.arrived();
                    repaint(repaint, entities);
                })
                .start();
    }

    /// Who moved cards is asked of a few only: many at once do not glide.
    private Repaint read(BoardQuery asked, Set<EntityRef> entities, Map<EntityRef, Stage> stages) {
        List<Card> read = source.cards(entities);
        Map<EntityRef, Stage> moved = new HashMap<>();
        read.stream()
                .filter(card -> stages.containsKey(card.entity()) && stages.get(card.entity()) != card.stage())
                .forEach(card -> moved.put(card.entity(), card.stage()));
        boolean few = !moved.isEmpty() && moved.size() <= MOST_GLIDING;
        return new Repaint(source.totals(asked), read, moved, few ? source.movers(moved.keySet()) : Map.of());
    }

    private List<Glide> glides(Repaint repaint) {
        List<Glide> glides = new ArrayList<>();
        repaint.movers.forEach((card, mover) -> {
            Stage to = repaint.moved.get(card);
            choices.get().flatMap(known -> known.person(mover)).filter(by -> to != null).ifPresent(by ->
                    glides.add(new Glide(card, Objects.requireNonNull(to), by)));
        });
        return glides;
    }

    /// Paints changed cards, and asks anew for the order of the columns they were in and are in: nothing else.
    private void repaint(Repaint repaint, Set<EntityRef> entities) {
        List<Glide> glides = glides(repaint);
        if (!glides.isEmpty()) {
            departing.accept(glides);
        }
        arrange(repaint.totals);
        cards.put(repaint.cards);
        Set<Stage> now = repaint.cards.stream().map(Card::stage).collect(Collectors.toSet());
        for (LaneModel lane : lanes) {
            if (lane.expandedProperty().get()) {
                lane.columns().stream()
                        .filter(column -> now.contains(column.stage()) || column.entities().stream().anyMatch(entities::contains))
                        .forEach(column -> column.place().whenFree(() -> order(column)));
            }
        }
    }

    private record Repaint(
            List<ColumnTotals> totals, List<Card> cards, Map<EntityRef, Stage> moved, Map<EntityRef, UUID> movers) {}

    private record Loaded(BoardChoices choices, List<ColumnTotals> totals, Map<Stage, List<Card>> first, Rotting rotting) {}
}
