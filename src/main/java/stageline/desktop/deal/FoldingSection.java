package stageline.desktop.deal;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// A part of the pane under a head that folds it away; the head says how far it is.
final class FoldingSection {

    private final String title;
    private final ToggleButton head = new ToggleButton();
    private final Label state = new Label();
    private final VBox node;

    /// @param id by which its head is found, behind `fold-`
    FoldingSection(String id, String title, Node content) {
        this.title = title;
        FontIcon icon = new FontIcon("bi-chevron-right");
        Label name = new Label(title);
        name.getStyleClass().add("pane-heading");
        name.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().setAll("label", "muted", "small");
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox line = new HBox(8, icon, name, spring, state);
        line.setAlignment(Pos.CENTER_LEFT);
        head.setId("fold-" + id);
        head.getStyleClass().add("fold");
        head.setGraphic(line);
        head.setMaxWidth(Double.MAX_VALUE);
        // The graphic takes the button's width, so that its state stands at the end of the line.
        line.prefWidthProperty().bind(head.widthProperty().subtract(8));
        head.selectedProperty().addListener((property, was, open) -> icon.setIconLiteral(open ? "bi-chevron-down" : "bi-chevron-right"));
        content.visibleProperty().bind(head.selectedProperty());
        content.managedProperty().bind(content.visibleProperty());
        node = new VBox(4, head, content);
        node.setId("section-" + id);
    }

    Node node() {
        return node;
    }

    /// Unfolds it, or folds it away.
    void unfold(boolean open) {
        head.setSelected(open);
    }

    /// Says how far it is, in few words.
    ///
    /// @param look the style class of the words
    void state(String words, String look) {
        state.setText(words);
        state.getStyleClass().setAll("label", look, "small");
        head.setAccessibleText(words.isEmpty() ? title : title + ", " + words);
    }

    /// Shows it, or takes it away.
    void shown(boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
