package stageline.desktop.common;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The latest lines of a list, one below the other, and below them the way to older ones.
final class LatestView<T> {

    private final VBox rows = new VBox(12);
    private final Button more;
    private final VBox node;
    private final Function<T, Node> row;

    /// @param id   what the button for older lines is found by
    /// @param row  draws a line
    /// @param back has older lines read
    LatestView(String id, Texts texts, Function<T, Node> row, Runnable back) {
        this.row = row;
        more = new Button(texts.get("common.earlier"));
        more.setId(id);
        more.getStyleClass().add("quiet");
        more.setOnAction(event -> back.run());
        node = new VBox(12, rows, more);
        showMore(false);
    }

    Node node() {
        return node;
    }

    void show(Latest<T> latest) {
        rows.getChildren().setAll(latest.lines().stream().map(row).toList());
        showMore(latest.more());
    }

    private void showMore(boolean shown) {
        more.setVisible(shown);
        more.setManaged(shown);
    }
}
