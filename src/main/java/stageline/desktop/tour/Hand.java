package stageline.desktop.tour;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// An eye and a hand in front of the window. Belongs to the FX thread.
final class Hand {

    private final Stage stage;
    private final Robot robot = new Robot();

    Hand(Stage stage) {
        this.stage = stage;
    }

    /// What is on the window.
    Scene scene() {
        return stage.getScene();
    }

    /// Whether a part is to be seen.
    boolean sees(String selector) {
        return find(selector, node -> true).isPresent();
    }

    /// The first visible part of a name for which something holds.
    Optional<Node> find(String selector, Predicate<Node> holds) {
        return all(selector).filter(holds).findFirst();
    }

    /// Every visible part of a name.
    Stream<Node> all(String selector) {
        return scene().getRoot().lookupAll(selector).stream().filter(Hand::visible);
    }

    /// The visible part of a name.
    ///
    /// @throws IllegalStateException if it is not to be seen
    Node part(String selector) {
        return find(selector, node -> true).orElseThrow(() -> new IllegalStateException("there is no " + selector));
    }

    /// All words in a part.
    static String words(Node node) {
        String own = node instanceof Label label ? Objects.requireNonNullElse(label.getText(), "") : "";
        List<Node> children = node instanceof Parent parent ? parent.getChildrenUnmodifiable() : List.of();
        return children.stream().map(Hand::words).reduce(own, (left, right) -> left + " " + right);
    }

    void moveTo(Point2D point) {
        robot.mouseMove(point);
    }

    void press() {
        robot.mousePress(MouseButton.PRIMARY);
    }

    void release() {
        robot.mouseRelease(MouseButton.PRIMARY);
    }

    void click(Node node) {
        moveTo(middle(node));
        robot.mouseClick(MouseButton.PRIMARY);
    }

    /// Presses a button by the keys, also where it is scrolled out of sight.
    void choose(Node node) {
        node.requestFocus();
        keys(KeyCode.SPACE);
    }

    /// Chooses from a menu, which is not shown: it would be a window of its own.
    ///
    /// @param menu the menu's button
    /// @param item the name of what is chosen
    void pick(String menu, String item) {
        MenuButton button = (MenuButton) part(menu);
        button.getItems().stream().filter(each -> item.equals(each.getId())).findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + item + " in " + menu))
                .fire();
    }

    /// Presses a button that stays down or comes up again, where it is not as wanted.
    void toggle(String selector, boolean down) {
        Node node = part(selector);
        if (node instanceof Toggle toggle && toggle.isSelected() != down) {
            choose(node);
        }
    }

    void keys(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.keyPress(key);
        }
        for (KeyCode key : List.of(keys).reversed()) {
            robot.keyRelease(key);
        }
    }

    /// Writes into every empty text field of a part.
    void fill(Node part, String text) {
        if (part instanceof TextInputControl control && control.isEditable() && control.getText().isEmpty()) {
            control.setText(text);
        } else if (part instanceof Parent parent) {
            List.copyOf(parent.getChildrenUnmodifiable()).forEach(child -> fill(child, text));
        }
    }

    /// The middle of a part on the screen.
    static Point2D middle(Node node) {
        Bounds bounds = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    private static boolean visible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
