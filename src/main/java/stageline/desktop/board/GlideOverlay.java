package stageline.desktop.board;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.animation.Interpolator;
import javafx.animation.PauseTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.util.Duration;

/// Cards that somebody else moved, on their way from column to column, and who moved them. It takes nothing from anybody: neither focus nor
/// selection nor scroll; the card itself stands in its new column at once.
final class GlideOverlay {

    private static final Duration FLIGHT = Duration.millis(450);
    private static final Duration SAID = Duration.seconds(4);
    /// So many frames a card's new place is waited for; it may be out of view, or filtered out.
    private static final int PATIENCE = 60;

    private final Pane layer;
    private final BoardView board;
    private final BoardGround ground;
    private final List<Waiting> waiting = new ArrayList<>();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            look();
        }
    };

    GlideOverlay(Pane layer, BoardView board, BoardGround ground) {
        this.layer = layer;
        this.board = board;
        this.ground = ground;
    }

    /// A card that left its old place and is not seen in its new one yet.
    private static final class Waiting {
        private final Glide glide;
        private final Optional<ImageView> image;
        private int frames;

        Waiting(Glide glide, Optional<ImageView> image) {
            this.glide = glide;
            this.image = image;
        }
    }

    /// Cards are about to leave their places.
    void depart(List<Glide> glides) {
        for (Glide glide : glides) {
            waiting.add(new Waiting(glide, cell(glide).map(this::image)));
        }
        frames.start();
    }

    /// Takes everything away that is on its way.
    void clear() {
        frames.stop();
        waiting.clear();
        layer.getChildren().removeIf(node -> node.getStyleClass().contains("gliding"));
    }

    private Optional<CardCell> cell(Glide glide) {
        return ground.lists().stream().flatMap(list -> list.showing(glide.card()).stream()).findFirst();
    }

    private Optional<CardCell> arrived(Glide glide) {
        return ground.lists().stream()
                .filter(list -> list.column().stage() == glide.to())
                .flatMap(list -> list.showing(glide.card()).stream())
                .findFirst();
    }

    private ImageView image(CardCell cell) {
        SnapshotParameters transparent = new SnapshotParameters();
        transparent.setFill(Color.TRANSPARENT);
        ImageView image = new ImageView(cell.face().snapshot(transparent, null));
        image.setManaged(false);
        image.getStyleClass().add("gliding");
        Bounds at = place(cell);
        image.relocate(at.getMinX(), at.getMinY());
        layer.getChildren().add(image);
        return image;
    }

    private Bounds place(CardCell cell) {
        return layer.sceneToLocal(cell.face().localToScene(cell.face().getBoundsInLocal()));
    }

    private void look() {
        for (Iterator<Waiting> each = waiting.iterator(); each.hasNext();) {
            Waiting one = each.next();
            Optional<Bounds> target = arrived(one.glide).map(this::place);
            if (target.isPresent()) {
                each.remove();
                fly(one, target.get());
            } else if (++one.frames > PATIENCE) {
                each.remove();
                one.image.ifPresent(layer.getChildren()::remove);
            }
        }
        if (waiting.isEmpty()) {
            frames.stop();
        }
    }

    private void fly(Waiting one, Bounds target) {
        if (one.image.isEmpty() || Platform.getPreferences().isReducedMotion()) {
            one.image.ifPresent(layer.getChildren()::remove);
            say(one.glide, target);
            return;
        }
        ImageView image = one.image.get();
        TranslateTransition flight = new TranslateTransition(FLIGHT, image);
        flight.setToX(target.getMinX() - image.getLayoutX());
        flight.setToY(target.getMinY() - image.getLayoutY());
        flight.setInterpolator(Interpolator.EASE_BOTH);
        flight.setOnFinished(landed -> {
            layer.getChildren().remove(image);
            say(one.glide, target);
        });
        flight.play();
    }

    private void say(Glide glide, Bounds card) {
        Label words = new Label(board.texts().get("board.glide", glide.by().name()));
        words.getStyleClass().addAll("gliding", "glide-words");
        words.setManaged(false);
        layer.getChildren().add(words);
        words.applyCss();
        double width = Math.ceil(Math.min(words.prefWidth(-1), card.getWidth()));
        double height = Math.ceil(words.prefHeight(-1));
        // On the card's lower edge, where it hides nothing that the card says.
        words.resizeRelocate(Math.rint(card.getCenterX() - width / 2), Math.rint(card.getMaxY() - height / 2), width, height);
        PauseTransition said = new PauseTransition(SAID);
        said.setOnFinished(over -> layer.getChildren().remove(words));
        said.play();
    }
}
