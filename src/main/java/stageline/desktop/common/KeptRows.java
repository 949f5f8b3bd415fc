package stageline.desktop.common;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/// Rows below one another that are made anew whenever what they show changes, in which the keyboard keeps its place meanwhile. Belongs to
/// the FX thread.
public final class KeptRows {

    private final VBox box = new VBox();
    private final String typing;
    private final String handle;
    private final Node otherwise;

    /// Rows without any yet.
    ///
    /// @param typing    selects the field in a row in which something is typed: where there is one, it has the keyboard
    /// @param handle    selects the part of a row to which the keyboard is led
    /// @param otherwise has the keyboard where no row is left that could
    public KeptRows(String typing, String handle, Node otherwise) {
        this.typing = typing;
        this.handle = handle;
        this.otherwise = otherwise;
    }

    /// What holds them.
    public VBox node() {
        return box;
    }

    /// Shows other rows.
    public void show(List<Node> rows) {
        Optional<Integer> place = focused();
        box.getChildren().setAll(rows);
        box.lookupAll(typing).stream().findFirst().ifPresentOrElse(Node::requestFocus, () -> place.ifPresent(this::focus));
    }

    /// The row in which the keyboard is; empty where it is elsewhere.
    private Optional<Integer> focused() {
        Node focused = box.getScene() == null ? null : box.getScene().getFocusOwner();
        for (Node each = focused; each != null; each = each.getParent()) {
            if (box.equals(each.getParent())) {
                return Optional.of(box.getChildren().indexOf(each));
            }
        }
        return Optional.empty();
    }

    /// Leads the keyboard to the row at a place, or the one before it, so that it is not lost with a row that went.
    private void focus(int place) {
        box.getChildren().subList(0, Math.min(box.getChildren().size(), place + 1)).reversed().stream()
                .flatMap(row -> row.lookupAll(handle).stream())
                .findFirst()
                .orElse(otherwise)
                .requestFocus();
    }
}
