package stageline.desktop.board;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.collections.MapChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.scene.transform.Transform;
import stageline.sales.pipeline.Stage;

/// What is seen while cards are in the air: the ghost below the pointer, columns that fade or are outlined, why, and one sentence that
/// says what the drop will do.
final class CarryOverlay {

    private static final PseudoClass REFUSES = PseudoClass.getPseudoClass("refuses");
    private static final PseudoClass ASKS = PseudoClass.getPseudoClass("asks");
    private static final double TILT = 2;

    private final Pane layer;
    private final BoardView board;
    private final BoardGround ground;
    private final StackPane ghost = new StackPane();
    private final Region outline = new Region();
    private final Label reason = new Label();
    private final TextFlow sentence = new TextFlow();
    private Point2D grip = Point2D.ZERO;

    CarryOverlay(Pane layer, BoardView board, BoardGround ground) {
        this.layer = layer;
        this.board = board;
        this.ground = ground;
        ghost.getStyleClass().add("ghost");
        ghost.setRotate(TILT);
        outline.getStyleClass().add("drop-outline");
        reason.getStyleClass().addAll("drop-words", "drop-reason");
        reason.setWrapText(true);
        reason.setMaxWidth(200);
        sentence.getStyleClass().add("drop-words");
        sentence.setId("drop-sentence");
        sentence.setMaxWidth(560);
        reason.setId("drop-reason");
        layer.getChildren().addAll(outline, reason, sentence, ghost);
        layer.getChildren().forEach(node -> {
            node.setManaged(false);
            node.setVisible(false);
        });
        InvalidationListener paint = changed -> paint();
        board.carry().cardsProperty().addListener(paint);
        board.carry().targetProperty().addListener(paint);
        board.carry().verdicts().addListener((MapChangeListener<Stage, Verdict>) change -> paint());
    }

    /// Makes the ghost of a card that is lifted.
    ///
    /// @param at    where it was gripped, in the scene
    /// @param count how many cards fly
    void lift(CardCell cell, Point2D at, int count) {
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        double scale = Math.max(1, cell.getScene().getWindow().getRenderScaleX());
        transparent.setTransform(Transform.scale(scale, scale));
        // The card alone, without the shadow around it.
        transparent.setViewport(new Rectangle2D(0, 0, cell.face().getWidth() * scale, cell.face().getHeight() * scale));
        ImageView image = new ImageView(cell.face().snapshot(transparent, null));
        image.setFitWidth(cell.face().getWidth());
        image.setPreserveRatio(true);
        ghost.getChildren().setAll(image);
        if (count > 1) {
            Label badge = new Label(Integer.toString(count));
            badge.getStyleClass().add("ghost-count");
            StackPane.setAlignment(badge, Pos.TOP_RIGHT);
            badge.setTranslateX(8);
            badge.setTranslateY(-8);
            ghost.getChildren().add(badge);
        }
        Bounds card = cell.face().localToScene(cell.face().getBoundsInLocal());
        grip = at.subtract(card.getMinX(), card.getMinY());
        ghost.resize(cell.face().getWidth(), cell.face().getHeight());
        ghost.setVisible(true);
    }

    /// Moves the ghost below the pointer.
    void follow(Point2D scenePoint) {
        Point2D local = layer.sceneToLocal(scenePoint).subtract(grip);
        ghost.relocate(local.getX(), local.getY());
        if (reason.isVisible()) {
            paint();
        }
    }

    /// Takes the ghost away.
    void land() {
        ghost.setVisible(false);
        ghost.getChildren().clear();
    }

    private void paint() {
        boolean carrying = board.carry().carrying();
        for (Stage stage : Stage.values()) {
            Optional<Verdict> verdict = Optional.ofNullable(board.carry().verdicts().get(stage));
            boolean refuses = carrying && verdict.filter(known -> known.kind() == Verdict.Kind.NO).isPresent();
            boolean asks = carrying && verdict.filter(known -> known.kind() == Verdict.Kind.ASKS).isPresent();
            for (Node node : ground.nodes(stage)) {
                node.pseudoClassStateChanged(REFUSES, refuses);
                node.pseudoClassStateChanged(ASKS, asks && board.carry().targetProperty().get().filter(stage::equals).isEmpty());
            }
        }
        outline.setVisible(false);
        reason.setVisible(false);
        sentence.setVisible(false);
        if (carrying) {
            board.carry().targetProperty().get().ifPresent(stage -> board.carry().verdict().ifPresent(verdict -> say(stage, verdict)));
        }
    }

    private void say(Stage stage, Verdict verdict) {
        ground.strip(stage).map(layer::sceneToLocal).ifPresent(strip -> {
            if (verdict.takes()) {
                outline.pseudoClassStateChanged(ASKS, verdict.kind() == Verdict.Kind.ASKS);
                outline.resizeRelocate(strip.getMinX() - 4, strip.getMinY(), strip.getWidth() + 8, strip.getHeight() - 4);
                outline.setVisible(true);
            } else if (verdict.kind() == Verdict.Kind.NO) {
                reason.setText(verdict.reason());
                double below = ghost.isVisible() ? ghost.getLayoutY() + ghost.getHeight() + 36 : strip.getMinY() + strip.getHeight() * 0.4;
                place(reason, strip.getCenterX(), Math.min(below, strip.getMaxY() - 120));
            }
        });
        sentence.getChildren().setAll(emphasised(verdict.sentence(), board.phrases().stage(stage)));
        place(sentence, layer.getWidth() / 2, layer.getHeight() - 26);
    }

    private void place(Region words, double centre, double y) {
        words.applyCss();
        double width = Math.min(words.prefWidth(-1), words.getMaxWidth());
        double height = words.prefHeight(width);
        double x = Math.clamp(centre - width / 2, 8, Math.max(8, layer.getWidth() - width - 8));
        words.resizeRelocate(Math.rint(x), Math.rint(y - height / 2), Math.ceil(width), Math.ceil(height));
        words.setVisible(true);
    }

    /// The sentence with the stage's name set off.
    private static List<Text> emphasised(String words, String name) {
        int at = words.indexOf(name);
        if (at < 0) {
            return List.of(text(words, false));
        }
        return List.of(text(words.substring(0, at), false), text(name, true), text(words.substring(at + name.length()), false));
    }

    private static Text text(String words, boolean strong) {
        Text text = new Text(words);
        text.getStyleClass().add(strong ? "drop-stage" : "drop-text");
        return text;
    }
}
