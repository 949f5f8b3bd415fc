package stageline.desktop.board;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import stageline.desktop.common.Person;
import stageline.sales.pipeline.Stage;
import stageline.sales.record.Money;
import stageline.store.board.Lanes;

/// A lane: its name with count and sums, and below it a list for every stage. Lists exist only while the lane is open.
final class LaneView extends VBox {

    private static final int MOST_ROWS = 3;
    private static final int LEAST_ROWS = 1;

    private final LaneModel lane;
    private final BoardView board;
    private final boolean whole;
    private final HBox body = new HBox();
    private final Map<Stage, CardList> lists = new EnumMap<>(Stage.class);
    private final Map<Stage, Region> folded = new EnumMap<>(Stage.class);
    private final FontIcon arrow = new FontIcon("bi-chevron-down");
    private final Label name = new Label();
    private final Label count = new Label();
    private final InvalidationListener update = changed -> update();

    LaneView(LaneModel lane, BoardView board) {
        this.lane = lane;
        this.board = board;
        this.whole = board.model().queryProperty().get().lanes() == Lanes.NONE;
        getStyleClass().add("lane");
        body.getStyleClass().add("lane-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        if (!whole) {
            getChildren().add(head());
        }
        getChildren().add(body);
        lane.expandedProperty().addListener(update);
        board.model().collapsed().addListener(new WeakInvalidationListener(update));
        lane.sumsProperty().addListener(update);
        board.model().choicesProperty().addListener(new WeakInvalidationListener(update));
        board.model().openingProperty().addListener(new WeakInvalidationListener(update));
        board.compactProperty().addListener(new WeakInvalidationListener(update));
        update();
    }

    /// Lets go of the models, which live longer.
    void release() {
        lists.values().forEach(CardList::release);
    }

    LaneModel lane() {
        return lane;
    }

    /// The lists that are shown, from left to right.
    List<CardList> lists() {
        return List.copyOf(lists.values());
    }

    Optional<CardList> list(Stage stage) {
        return Optional.ofNullable(lists.get(stage));
    }

    private HBox head() {
        Button open = new Button(null, arrow);
        open.getStyleClass().add("lane-arrow");
        open.setOnAction(event -> board.model().expand(lane, !lane.expandedProperty().get()));
        open.setId("lane-" + lane.key());
        open.accessibleTextProperty().bind(name.textProperty());
        name.getStyleClass().add("lane-name");
        count.getStyleClass().add("lane-count");
        HBox head = new HBox(open, name, count);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("lane-head");
        return head;
    }

    private void update() {
        boolean open = whole || lane.expandedProperty().get();
        arrow.setIconLiteral(open ? "bi-chevron-down" : "bi-chevron-right");
        name.setText(title());
        Sums sums = lane.sumsProperty().get();
        count.setText(sums.money().isEmpty()
                ? board.texts().get("board.lane.count", sums.count())
                : board.texts().get("board.lane.countAndSums", sums.count(), sums.money().stream()
                        .map(money -> board.formats().glance(new Money(money.total(), money.currency())))
                        .collect(Collectors.joining(" · "))));
        body.setVisible(open);
        body.setManaged(open);
        if (open) {
            build();
            size();
        }
    }

    private void build() {
        List<Node> nodes = lane.columns().stream().map(this::node).toList();
        if (body.getChildren().size() != nodes.size()) {
            body.getChildren().setAll(nodes);
        }
        // Each by itself: a list that is taken out and put back is styled and laid out anew, with all its cards.
        for (int i = 0; i < nodes.size(); i++) {
            if (body.getChildren().get(i) != nodes.get(i)) {
                body.getChildren().set(i, nodes.get(i));
            }
        }
    }

    private Node node(ColumnModel column) {
        if (board.model().collapsed().contains(column.stage())) {
            Optional.ofNullable(lists.remove(column.stage())).ifPresent(CardList::release);
            return folded.computeIfAbsent(column.stage(), stage -> blank("column-folded-body"));
        }
        return board.model().shows(column.stage())
                ? lists.computeIfAbsent(column.stage(), stage -> new CardList(column, board))
                : blank("column-awaited");
    }

    private static Region blank(String kind) {
        Region blank = new Region();
        blank.getStyleClass().add(kind);
        return blank;
    }

    /// A lane is as high as its longest column, but lets the next lane be seen.
    private void size() {
        if (whole) {
            return;
        }
        long most = lane.columns().stream()
                .filter(column -> lists.containsKey(column.stage()))
                .mapToLong(column -> column.totalsProperty().get().count())
                .max()
                .orElse(0);
        double row = board.compact() ? CardList.COMPACT : CardList.COMFORTABLE;
        double height = Math.clamp(most, LEAST_ROWS, MOST_ROWS) * row + 4;
        lists.values().forEach(list -> {
            list.setMinHeight(height);
            list.setPrefHeight(height);
            list.setMaxHeight(height);
        });
    }

    private String title() {
        Optional<BoardChoices> choices = board.model().choicesProperty().get();
        if (lane.key().isEmpty()) {
            return board.texts().get("board.lane.none");
        }
        return switch (board.model().queryProperty().get().lanes()) {
            case OWNER -> choices.flatMap(known -> known.person(UUID.fromString(lane.key()))).map(Person::name).orElse("");
            case CLASS -> choices.flatMap(known -> known.content().dealClass(lane.key()))
                    .map(known -> known.choice().name(board.texts().language().getLanguage()))
                    .orElse(lane.key());
            case COUNTRY -> Locale.of("", lane.key()).getDisplayCountry(board.texts().language()) + " (" + lane.key() + ")";
            case NONE -> "";
        };
    }
}
