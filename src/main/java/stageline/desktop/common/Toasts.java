package stageline.desktop.common;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Notices in a corner of the window, the newest at the bottom.
public final class Toasts implements Notices {

    private static final Duration SHOWN = Duration.seconds(8);
    private static final int MOST = 3;

    private final Pane layer;
    private final Label live;
    private final Texts texts;

    /// Notices in a layer above the window's content.
    ///
    /// @param layer where they appear, one below the other
    /// @param live  an unseen label that screen readers are pointed to
    /// @param texts the language
    public Toasts(Pane layer, Label live, Texts texts) {
        this.layer = layer;
        this.live = live;
        this.texts = texts;
    }

    @Override
    public void say(String text) {
        vanish(show(text, "toast"));
    }

    @Override
    public Runnable sayUntil(String text) {
        HBox toast = show(text, "toast");
        vanish(toast);
        return () -> layer.getChildren().remove(toast);
    }

    @Override
    public void offer(String text, List<Offer> offers) {
        // What an older notice offered is no longer the latest that can be undone.
        layer.getChildren().removeIf(older -> older.getStyleClass().contains("offer"));
        HBox toast = show(text, "toast", "offer");
        for (Offer offer : offers) {
            Button button = new Button(offer.action());
            button.getStyleClass().add("toast-action");
            button.setOnAction(event -> {
                layer.getChildren().remove(toast);
                offer.act().run();
            });
            toast.getChildren().add(toast.getChildren().size() - 1, button);
        }
        vanish(toast);
    }

    @Override
    public void warn(String text) {
        show(text, "toast", "warning");
    }

    @Override
    public void announce(String text) {
        live.setText(text);
        live.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private HBox show(String text, String... styles) {
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMaxWidth(520);
        Button close = new Button(null, new FontIcon("bi-x"));
        close.getStyleClass().add("toast-close");
        close.setAccessibleText(texts.get("common.close"));
        HBox toast = new HBox(words, close);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        toast.setAccessibleRole(AccessibleRole.DIALOG);
        toast.setAccessibleText(text);
        toast.getStyleClass().addAll(styles);
        close.setOnAction(event -> layer.getChildren().remove(toast));
        layer.getChildren().add(toast);
        if (layer.getChildren().size() > MOST) {
            layer.getChildren().removeFirst();
        }
        announce(text);
        return toast;
    }

    private void vanish(Node toast) {
        PauseTransition shown = new PauseTransition(SHOWN);
        shown.setOnFinished(event -> layer.getChildren().remove(toast));
        toast.hoverProperty().addListener((property, was, hovered) -> {
            if (hovered) {
                shown.stop();
            } else {
                shown.playFromStart();
            }
        });
        shown.play();
    }
}
