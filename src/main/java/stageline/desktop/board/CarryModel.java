package stageline.desktop.board;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import stageline.desktop.common.Notices;
import stageline.desktop.common.Tasks;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.EntityRef;
import stageline.store.board.Card;

/// Cards in the air: which, over which column, and what the columns say to them. The same for mouse, touch and keyboard.
public final class CarryModel {

    private static final List<Stage> STAGES = Arrays.asList(Stage.values());

    private final MoveVerdicts rules;
    private final Tasks tasks;
    private final Notices notices;
    private final BiConsumer<List<Card>, Stage> drop;
    private final ReadOnlyObjectWrapper<List<Card>> cards = new ReadOnlyObjectWrapper<>(this, "cards", List.of());
    private final ReadOnlyObjectWrapper<Optional<Stage>> target = new ReadOnlyObjectWrapper<>(this, "target", Optional.empty());
    private final ObservableMap<Stage, Verdict> verdicts = FXCollections.observableHashMap();
    private final Tasks.Place place = new Tasks.Place();

    /// Nothing in the air.
    ///
    /// @param drop what a drop does
    CarryModel(MoveVerdicts rules, Tasks tasks, Notices notices, BiConsumer<List<Card>, Stage> drop) {
        this.rules = rules;
        this.tasks = tasks;
        this.notices = notices;
        this.drop = drop;
    }

    /// What is in the air; empty while nothing is.
    public ReadOnlyObjectProperty<List<Card>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// The column below, if there is one.
    public ReadOnlyObjectProperty<Optional<Stage>> targetProperty() {
        return target.getReadOnlyProperty();
    }

    /// What the columns say; those not in it have not answered yet.
    public ObservableMap<Stage, Verdict> verdicts() {
        return verdicts;
    }

    /// Whether something is in the air.
    public boolean carrying() {
        return !cards.get().isEmpty();
    }

    /// Whether this card is in the air.
    public boolean carries(EntityRef entity) {
        return cards.get().stream().anyMatch(card -> card.entity().equals(entity));
    }

    /// Lifts cards; every column is asked whether it takes them.
    public void lift(List<Card> lifted) {
        verdicts.clear();
        target.set(Optional.empty());
        cards.set(List.copyOf(lifted));
        tasks.ask(() -> STAGES.stream().map(stage -> rules.judge(lifted, stage)).toList())
                .at(place)
                .then(answers -> {
                    for (int i = 0; i < answers.size(); i++) {
                        verdicts.put(STAGES.get(i), answers.get(i));
                    }
                    announce();
                })
                .start();
    }

    /// Holds the cards over a column, or over none.
    public void aim(Optional<Stage> stage) {
        if (!target.get().equals(stage)) {
            target.set(stage);
            announce();
        }
    }

    /// What the column below says.
    public Optional<Verdict> verdict() {
        return target.get().flatMap(stage -> Optional.ofNullable(verdicts.get(stage)));
    }

    /// Lets the cards fall where they are. Over a column that has not answered yet it happens all the same: the rules are asked again.
    public void drop() {
        List<Card> fallen = cards.get();
        Optional<Stage> where = target.get();
        Optional<Verdict> answer = verdict();
        putBack();
        where.filter(stage -> fallen.stream().anyMatch(card -> card.stage() != stage)).ifPresent(stage -> {
            if (answer.isPresent() && answer.get().kind() == Verdict.Kind.NO) {
                notices.warn(answer.get().sentence());
            } else {
                drop.accept(fallen, stage);
            }
        });
    }

    /// Puts the cards back where they were.
    public void putBack() {
        place.cancel();
        cards.set(List.of());
        target.set(Optional.empty());
        verdicts.clear();
    }

    private void announce() {
        verdict().ifPresent(answer -> notices.announce(answer.sentence()));
    }
}
