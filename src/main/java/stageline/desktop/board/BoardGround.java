package stageline.desktop.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import stageline.sales.pipeline.Stage;

/// Where things stand on the board: which column is below a point, which card, which list.
final class BoardGround {

    private final Pane heads;
    private final Pane lanes;
    private final ScrollPane scroller;

    BoardGround(Pane heads, Pane lanes, ScrollPane scroller) {
        this.heads = heads;
        this.lanes = lanes;
        this.scroller = scroller;
    }

    /// The column below a point of the scene: the whole strip from its head to the foot of the board.
    Optional<Stage> column(Point2D scenePoint) {
        return strips().entrySet().stream()
                .filter(strip -> strip.getValue().contains(scenePoint))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The part of the scene that a column takes, cut where the board is cut.
    Optional<Bounds> strip(Stage stage) {
        return Optional.ofNullable(strips().get(stage));
    }

    /// The card that a node is part of.
    Optional<CardCell> cell(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof CardCell cell) {
                return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    /// The list below a point of the scene.
    Optional<CardList> list(Point2D scenePoint) {
        return lists().stream().filter(list -> list.localToScene(list.getBoundsInLocal()).contains(scenePoint)).findFirst();
    }

    /// Every list that is shown, lane by lane, from left to right.
    List<CardList> lists() {
        List<CardList> all = new ArrayList<>();
        for (Node child : lanes.getChildren()) {
            if (child instanceof LaneView lane) {
                all.addAll(lane.lists());
            }
        }
        all.removeIf(list -> list.getParent() == null || !list.getParent().isVisible());
        return all;
    }

    /// Every node that belongs to a column: its head and its lists.
    List<Node> nodes(Stage stage) {
        List<Node> nodes = new ArrayList<>();
        heads.getChildren().stream().filter(head -> stage.equals(head.getUserData())).forEach(nodes::add);
        lists().stream().filter(list -> list.column().stage() == stage).forEach(nodes::add);
        return nodes;
    }

    /// The stages from left to right, folded ones included.
    List<Stage> stages() {
        return heads.getChildren().stream()
                .sorted(Comparator.comparingDouble(Node::getLayoutX))
                .map(head -> (Stage) head.getUserData())
                .toList();
    }

    ScrollPane scroller() {
        return scroller;
    }

    /// Scrolls sideways until a column is in view.
    void reveal(Stage stage) {
        heads.getChildren().stream().filter(head -> stage.equals(head.getUserData())).findFirst().ifPresent(head -> {
            double width = scroller.getViewportBounds().getWidth();
            double hidden = ((Region) scroller.getContent()).getWidth() - width;
            if (hidden <= 0) {
                return;
            }
            double offset = scroller.getHvalue() * hidden;
            Bounds bounds = head.getBoundsInParent();
            double to = Math.clamp(offset, bounds.getMaxX() + 16 - width, Math.max(bounds.getMaxX() + 16 - width, bounds.getMinX() - 16));
            scroller.setHvalue(Math.clamp(to / hidden, 0, 1));
        });
    }

    private Map<Stage, Bounds> strips() {
        Bounds view = scroller.localToScene(scroller.getBoundsInLocal());
        Map<Stage, Bounds> strips = new EnumMap<>(Stage.class);
        for (Node head : heads.getChildren()) {
            Bounds bounds = head.localToScene(head.getBoundsInLocal());
            double left = Math.max(bounds.getMinX(), view.getMinX());
            double right = Math.min(bounds.getMaxX(), view.getMaxX());
            if (right > left && head.getUserData() instanceof Stage stage) {
                strips.put(stage, new BoundingBox(left, bounds.getMinY(), right - left, view.getMaxY() - bounds.getMinY()));
            }
        }
        return strips;
    }
}
