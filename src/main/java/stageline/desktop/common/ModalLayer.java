package stageline.desktop.common;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// A layer over the window's content that holds sheets, one above the other, and keeps the focus within the uppermost.
public final class ModalLayer {

    /// What a sheet needs beside its content: its title, its buttons and the space around it.
    private static final double AROUND = 180;

    private static final double WIDTH = 520;

    private final StackPane pane;
    private final Deque<Open> sheets = new ArrayDeque<>();
    private final ChangeListener<@Nullable Node> keeper = (property, before, now) -> keepFocus(now);

    /// A layer in a pane that covers the window; the pane is invisible while nothing is open.
    public ModalLayer(StackPane pane) {
        this.pane = pane;
        pane.setVisible(false);
        pane.addEventFilter(KeyEvent.KEY_PRESSED, this::closeOnEscape);
    }

    Dialogs.Sheet open(String title, Parent content, Runnable closed) {
        Label heading = new Label(title);
        heading.getStyleClass().add("sheet-title");
        heading.setWrapText(true);
        heading.setMinHeight(Region.USE_PREF_SIZE);
        Optional<Node> buttons = takeButtons(content);
        ScrollPane scroller = new ScrollPane(new Wrapping(content));
        scroller.setFitToWidth(true);
        scroller.getStyleClass().add("sheet-scroller");
        scroller.maxHeightProperty().bind(pane.heightProperty().subtract(AROUND));
        VBox panel = new VBox(heading, scroller);
        buttons.ifPresent(panel.getChildren()::add);
        panel.getStyleClass().add("modal-sheet");
        if (content.getStyleClass().contains("sheet-wide")) {
            panel.getStyleClass().add("wide");
        }
        panel.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        panel.setAccessibleRole(AccessibleRole.DIALOG);
        panel.setAccessibleText(title);
        StackPane scrim = new StackPane(panel);
        scrim.getStyleClass().add("scrim");
        Open sheet = new Open(scrim, Optional.ofNullable(pane.getScene().getFocusOwner()), closed);
        if (sheets.isEmpty()) {
            pane.getScene().focusOwnerProperty().addListener(keeper);
        }
        sheets.push(sheet);
        pane.getChildren().add(scrim);
        pane.setVisible(true);
        pane.applyCss();
        focusFirst(scrim);
        return () -> close(sheet);
    }

    /// The buttons at the content's foot, which stay in view while the content scrolls.
    private static Optional<Node> takeButtons(Parent content) {
        if (content instanceof Pane box && !box.getChildren().isEmpty()
                && box.getChildren().getLast().getStyleClass().contains("sheet-buttons")) {
            return Optional.of(box.getChildren().removeLast());
        }
        return Optional.empty();
    }

    boolean busy() {
        return !sheets.isEmpty();
    }

    Window window() {
        return pane.getScene().getWindow();
    }

    private void close(Open sheet) {
        if (!sheets.remove(sheet)) {
            return;
        }
        pane.getChildren().remove(sheet.scrim);
        if (sheets.isEmpty()) {
            pane.getScene().focusOwnerProperty().removeListener(keeper);
            pane.setVisible(false);
        }
        sheet.before.ifPresent(Node::requestFocus);
        sheet.closed.run();
    }

    private void closeOnEscape(KeyEvent event) {
        Open top = sheets.peek();
        if (event.getCode() == KeyCode.ESCAPE && top != null) {
            event.consume();
            close(top);
        }
    }

    private void keepFocus(@Nullable Node now) {
        Open top = sheets.peek();
        if (top != null && now != null && !within(now, top.scrim)) {
            focusFirst(top.scrim);
        }
    }

    private static void focusFirst(Parent parent) {
        nodes(parent).filter(TextInputControl.class::isInstance).filter(ModalLayer::takesFocus).findFirst()
                .or(() -> nodes(parent).filter(ModalLayer::takesFocus).findFirst())
                .ifPresent(Node::requestFocus);
    }

    private static boolean takesFocus(Node node) {
        return node.isFocusTraversable() && !node.isDisabled() && node.isVisible() && !(node instanceof ScrollPane);
    }

    private static Stream<Node> nodes(Node node) {
        Stream<Node> self = Stream.of(node);
        return node instanceof Parent parent
                ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(ModalLayer::nodes))
                : self;
    }

    private static boolean within(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /// As high as the words in it once they are broken to a sheet's width; a scroller would ask how high they are in one line.
    private static final class Wrapping extends StackPane {
        Wrapping(Parent content) {
            super(content);
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(width < 0 ? getWidth() > 0 ? getWidth() : WIDTH : width);
        }
    }

    private record Open(StackPane scrim, Optional<Node> before, Runnable closed) {}
}
